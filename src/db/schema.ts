/** The tables as both stores hold them, by their names. */
import type {
  AccountTable,
  ApiKeyTable,
  AuditTable,
  OneTimeTokenTable,
  OperatorSettingTable,
  RateSecondTable,
  SavedSearchTable,
  SessionTable,
  UsageDayTable,
  UsageMinuteTable,
} from './tables/account.ts';
import type {
  ArticleIndicatorTable,
  ArticleLabelTable,
  ArticleLikenessTable,
  ArticlePageTable,
  ArticleSourceTable,
  ArticleTable,
  ArticleTagTable,
  ArticleTextTable,
  ArticleTouchedTable,
  PageHostTable,
  ReclassificationTable,
  StoryTermTable,
} from './tables/article.ts';
import type { ContributionTable, RemovedContributionTable, TaxiiStatusTable } from './tables/contribution.ts';
import type {
  CveEpssPointTable,
  CveEpssTable,
  CveFactTable,
  CveProductTable,
  CveRankTable,
  CveTable,
} from './tables/cve.ts';
import type {
  EvidenceTable,
  IndicatorCountTable,
  IndicatorTable,
  NetworkLengthTable,
  ServiceTable,
} from './tables/indicator.ts';
import type {
  AllowListEntryTable,
  AllowListTable,
  ReferenceEntityTable,
  TechniqueExampleTable,
  TechniqueModelTable,
} from './tables/knowledge.ts';
import type { MemberReportTable, VerdictTable } from './tables/people.ts';
import type { PositionTable, SourceTable } from './tables/source.ts';
import type { IndicatorTallyTable, IndicatorWordTable, RollUpTable } from './tables/statistics.ts';
import type { StixObjectTable } from './tables/stix.ts';

export interface Schema {
  verdict: VerdictTable;
  member_report: MemberReportTable;
  source: SourceTable;
  indicator: IndicatorTable;
  evidence: EvidenceTable;
  indicator_count: IndicatorCountTable;
  indicator_tally: IndicatorTallyTable;
  indicator_word: IndicatorWordTable;
  network_length: NetworkLengthTable;
  service: ServiceTable;
  article: ArticleTable;
  article_source: ArticleSourceTable;
  article_likeness: ArticleLikenessTable;
  story_term: StoryTermTable;
  article_page: ArticlePageTable;
  page_host: PageHostTable;
  article_text: ArticleTextTable;
  article_touched: ArticleTouchedTable;
  article_label: ArticleLabelTable;
  article_tag: ArticleTagTable;
  reclassification: ReclassificationTable;
  article_indicator: ArticleIndicatorTable;
  cve: CveTable;
  cve_fact: CveFactTable;
  cve_epss: CveEpssTable;
  cve_epss_point: CveEpssPointTable;
  cve_rank: CveRankTable;
  cve_product: CveProductTable;
  allow_list: AllowListTable;
  allow_list_off: { id: string };
  allow_list_entry: AllowListEntryTable;
  account: AccountTable;
  api_key: ApiKeyTable;
  session: SessionTable;
  saved_search: SavedSearchTable;
  one_time_token: OneTimeTokenTable;
  usage_minute: UsageMinuteTable;
  usage_day: UsageDayTable;
  rate_second: RateSecondTable;
  audit: AuditTable;
  operator_setting: OperatorSettingTable;
  reference_entity: ReferenceEntityTable;
  technique_example: TechniqueExampleTable;
  technique_model: TechniqueModelTable;
  position: PositionTable;
  roll_up: RollUpTable;
  stix_object: StixObjectTable;
  stix_past: StixObjectTable;
  contribution: ContributionTable;
  removed_contribution: RemovedContributionTable;
  taxii_status: TaxiiStatusTable;
}
