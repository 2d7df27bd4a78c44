/*
 * Three-letter country codes, as assigned by the ISO 3166 Maintenance Agency
 * (https://www.iso.org/iso-3166-country-codes.html; compared with Debian's package iso-codes). Each line has a first
 * letter, followed by the other two letters of each code that begins with it.
 */

/** ISO 3166-1: current countries. */
const ASSIGNED = `
  A BW FG GO IA LA LB ND RE RG RM SM TA TF TG US UT ZE
  B DI EL EN ES FA GD GR HR HS IH LM LR LZ MU OL RA RB RN TN VT WA
  C AF AN CK HE HL HN IV MR OD OG OK OL OM PV RI UB UW XR YM YP ZE
  D EU JI MA NK OM ZA
  E CU GY RI SH SP ST TH
  F IN JI LK RA RO SM
  G AB BR EO GY HA IB IN LP MB NB NQ RC RD RL TM UF UM UY
  H KG MD ND RV TI UN
  I DN MN ND OT RL RN RQ SL SR TA
  J AM EY OR PN
  K AZ EN GZ HM IR NA OR WT
  L AO BN BR BY CA IE KA SO TU UX VA
  M AC AF AR CO DA DG DV EX HL KD LI LT MR NE NG NP OZ RT SR TQ US WI YS YT
  N AM CL ER FK GA IC IU LD OR PL RU ZL
  O MN
  P AK AN CN ER HL LW NG OL RI RK RT RY SE YF
  Q AT
  R EU OU US WA
  S AU DN EN GP GS HN JM LB LE LV MR OM PM RB SD TP UR VK VN WE WZ XM YC YR
  T CA CD GO HA JK KL KM LS ON TO UN UR UV WN ZA
  U GA KR MI RY SA ZB
  V AT CT EN GB IR NM UT
  W LF SM
  Y EM
  Z AF MB WE
`;

/** ISO 3166-3: codes removed from ISO 3166-1 since 1974. */
const FORMER = `
  A FI NT TB TF TN
  B UR YS
  C SK TE
  D DR HY
  F XX
  G EL
  H VO
  J TN
  M ID
  N HB TZ
  P CI CZ US
  R HO
  S CG KM UN
  T MP
  V DR
  W AK
  Y MD UG
  Z AR
`;

const CODES: ReadonlySet<string> = new Set([...codesOf(ASSIGNED), ...codesOf(FORMER)]);

/** Whether a code is assigned to a current or former country. False for user-assigned codes, such as ZZZ. */
export function isCountryCode(code: string): boolean {
  return CODES.has(code);
}

function codesOf(lines: string): string[] {
  return lines
    .trim()
    .split('\n')
    .flatMap((line) => {
      const [first = '', ...others] = line.trim().split(' ');
      return others.map((other) => first + other);
    });
}
