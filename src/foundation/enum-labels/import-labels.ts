import type { EnumLabels } from './label-table.js';

/** Names of the enum values of imports: en, fr, ru, zh. */
export const IMPORT_LABELS: EnumLabels = {
  ImportMode: {
    ATOMIC: ['All or none', 'Tout ou rien', 'Всё или ничего', '全部或全不'],
    EACH: ['Each that is valid', 'Chaque élément valide', 'Каждый допустимый', '逐条写入有效项'],
  },
  OnConflict: {
    FAIL: ['Refuse', 'Refuser', 'Отклонить', '拒绝'],
    SKIP: ['Skip', 'Ignorer', 'Пропустить', '跳过'],
    UPDATE: ['Update', 'Mettre à jour', 'Обновить', '更新'],
  },
  ImportOutcome: {
    CREATED: ['Created', 'Créé', 'Создано', '已创建'],
    UPDATED: ['Updated', 'Mis à jour', 'Обновлено', '已更新'],
    SKIPPED: ['Skipped', 'Ignoré', 'Пропущено', '已跳过'],
    REFUSED: ['Refused', 'Refusé', 'Отклонено', '已拒绝'],
    WOULD_CREATE: ['Would be created', 'Serait créé', 'Будет создано', '将创建'],
    WOULD_UPDATE: ['Would be updated', 'Serait mis à jour', 'Будет обновлено', '将更新'],
  },
};
