import type { EnumLabels } from './label-table.js';

/** Names of the enum values of lists and counts, changes and clients: en, fr, ru, zh. */
export const LIST_LABELS: EnumLabels = {
  TimelineOrder: {
    NEWEST_FIRST: ['Newest first', 'Du plus récent au plus ancien', 'Сначала новые', '从新到旧'],
    OLDEST_FIRST: ['Oldest first', 'Du plus ancien au plus récent', 'Сначала старые', '从旧到新'],
  },
  EventDimension: {
    DAY: ['Day', 'Jour', 'День', '日'],
    WEEK: ['Week', 'Semaine', 'Неделя', '周'],
    MONTH: ['Month', 'Mois', 'Месяц', '月'],
    QUARTER: ['Quarter', 'Trimestre', 'Квартал', '季度'],
    YEAR: ['Year', 'Année', 'Год', '年'],
    DECADE: ['Decade', 'Décennie', 'Десятилетие', '年代'],
    KIND: ['Kind of event', 'Type d’événement', 'Вид события', '事件类型'],
    RELATION: ['Relation', 'Relation bilatérale', 'Двусторонние отношения', '双边关系'],
    ACTOR: ['Actor', 'Acteur', 'Действующее лицо', '行为体'],
    STATE: ['State', 'État', 'Государство', '国家'],
    ACTOR_PAIR: ['Pair of actors', 'Paire d’acteurs', 'Пара действующих лиц', '行为体组合'],
    STATE_PAIR: ['Pair of states', 'Paire d’États', 'Пара государств', '国家组合'],
    PLACE: ['Place', 'Lieu', 'Место', '地点'],
    COUNTRY: ['Country', 'Pays', 'Страна', '所在国'],
    SERIES: ['Series', 'Série', 'Серия', '系列'],
    TOPIC: ['Topic', 'Thème', 'Тема', '议题'],
    PUBLISHER: ['Publisher', 'Éditeur', 'Издатель', '发布者'],
    CONFIDENCE: ['Confidence', 'Fiabilité', 'Достоверность', '可信度'],
  },
  ChangeKind: {
    CREATED: ['Created', 'Créé', 'Создано', '已创建'],
    UPDATED: ['Updated', 'Mis à jour', 'Обновлено', '已更新'],
    RETRACTED: ['Retracted', 'Retiré', 'Отозвано', '已撤回'],
    REINSTATED: ['Reinstated', 'Rétabli', 'Восстановлено', '已恢复'],
    MERGED: ['Merged', 'Fusionné', 'Объединено', '已合并'],
    UNMERGED: ['Merge undone', 'Fusion annulée', 'Объединение отменено', '已撤销合并'],
    RENAMED: ['Renamed', 'Renommé', 'Переименовано', '已更名'],
    REDACTED: ['Redacted', 'Caviardé', 'Скрыто', '已隐去'],
  },
  ChangeEffect: {
    ENTERED: ['Entered the list', 'Entré dans la liste', 'Добавлено в список', '进入列表'],
    STAYED: ['Stayed in the list', 'Resté dans la liste', 'Осталось в списке', '仍在列表'],
    LEFT: ['Left the list', 'Sorti de la liste', 'Исключено из списка', '移出列表'],
  },
  Role: {
    READER: ['Reader', 'Lecteur', 'Читатель', '读者'],
    EDITOR: ['Editor', 'Rédacteur', 'Редактор', '编辑'],
    ADMIN: ['Administrator', 'Administrateur', 'Администратор', '管理员'],
  },
  UserErrorCode: {
    INVALID: ['Invalid value', 'Valeur non valide', 'Недопустимое значение', '值无效'],
    NOT_FOUND: ['Not found', 'Introuvable', 'Не найдено', '未找到'],
    ALREADY_EXISTS: ['Already exists', 'Existe déjà', 'Уже существует', '已存在'],
    VERSION_CONFLICT: ['Changed meanwhile', 'Modifié entre-temps', 'Изменено за это время', '其间已被更改'],
    WRONG_STATUS: ['Wrong status', 'Statut incompatible', 'Неподходящее состояние', '状态不符'],
    IDEMPOTENCY_KEY_REUSED: [
      'Idempotency key reused',
      'Clé d’idempotence déjà utilisée',
      'Ключ идемпотентности уже использован',
      '幂等键已被使用',
    ],
    TOO_MANY: ['Too many', 'Trop nombreux', 'Слишком много', '数量过多'],
  },
};
