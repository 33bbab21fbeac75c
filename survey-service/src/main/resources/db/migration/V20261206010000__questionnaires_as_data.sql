-- Questionnaires become data: what a version asks, and who has published it. The column definition
-- stays for one release.
alter table questionnaire alter column definition set default '{}';
alter table questionnaire add column content jsonb;
alter table questionnaire add column published_by text;
alter table questionnaire add column reason text;
-- what customers were asked so far, in the new words; of cases without the question of first contact
update questionnaire set content = '{"name": {"zh-CN": "服务结束后", "en": "After service"}, "title": {"zh-CN": "您对这次服务满意吗？", "en": "How did we do?"}, "languages": ["zh-CN", "en"], "questions": [
  {"key": "overall", "kind": "SCORE", "text": {"zh-CN": "总体上您满意吗？", "en": "Overall, how satisfied are you?"}, "required": true, "points": 5, "low": {"zh-CN": "很不满意", "en": "Not at all"}, "high": {"zh-CN": "很满意", "en": "Very"}, "counts": "OVERALL"}, 
  {"key": "response_speed", "kind": "SCORE", "text": {"zh-CN": "响应速度", "en": "Speed of response"}, "points": 5, "low": {"zh-CN": "很不满意", "en": "Not at all"}, "high": {"zh-CN": "很满意", "en": "Very"}, "counts": "RESPONSE_SPEED"}, 
  {"key": "attitude", "kind": "SCORE", "text": {"zh-CN": "服务态度", "en": "Attitude"}, "points": 5, "low": {"zh-CN": "很不满意", "en": "Not at all"}, "high": {"zh-CN": "很满意", "en": "Very"}, "counts": "ATTITUDE"}, 
  {"key": "professionalism", "kind": "SCORE", "text": {"zh-CN": "专业程度", "en": "Professionalism"}, "points": 5, "low": {"zh-CN": "很不满意", "en": "Not at all"}, "high": {"zh-CN": "很满意", "en": "Very"}, "counts": "PROFESSIONALISM"}, 
  {"key": "result", "kind": "SCORE", "text": {"zh-CN": "处理结果", "en": "Result"}, "points": 5, "low": {"zh-CN": "很不满意", "en": "Not at all"}, "high": {"zh-CN": "很满意", "en": "Very"}, "counts": "RESULT"}, 
  {"key": "nps", "kind": "NPS", "text": {"zh-CN": "您有多大可能把我们推荐给朋友或同事？", "en": "How likely are you to recommend us to others?"}, "low": {"zh-CN": "完全不可能", "en": "Not likely"}, "high": {"zh-CN": "非常可能", "en": "Very likely"}}, 
  {"key": "solved", "kind": "YES_NO", "text": {"zh-CN": "您的问题是第一次联系就解决的吗？", "en": "Was it solved at first contact?"}, "firstContact": true}, 
  {"key": "comment", "kind": "TEXT", "text": {"zh-CN": "还有什么想告诉我们？", "en": "Anything else you want to tell us?"}}]}' where id = 'service' and version = 1;
insert into questionnaire (id, version, published_at, definition, content) values
  ('callback', 1, '2026-01-01T00:00:00Z', '{}', '{"name": {"zh-CN": "回访之后", "en": "After a callback"}, "title": {"zh-CN": "问题解决得怎么样了？", "en": "Did we put it right?"}, "languages": ["zh-CN", "en"], "questions": [
  {"key": "overall", "kind": "SCORE", "text": {"zh-CN": "现在总体上您满意吗？", "en": "Overall, how satisfied are you now?"}, "required": true, "points": 5, "low": {"zh-CN": "很不满意", "en": "Not at all"}, "high": {"zh-CN": "很满意", "en": "Very"}, "counts": "OVERALL"}, 
  {"key": "response_speed", "kind": "SCORE", "text": {"zh-CN": "响应速度", "en": "Speed of response"}, "points": 5, "low": {"zh-CN": "很不满意", "en": "Not at all"}, "high": {"zh-CN": "很满意", "en": "Very"}, "counts": "RESPONSE_SPEED"}, 
  {"key": "attitude", "kind": "SCORE", "text": {"zh-CN": "服务态度", "en": "Attitude"}, "points": 5, "low": {"zh-CN": "很不满意", "en": "Not at all"}, "high": {"zh-CN": "很满意", "en": "Very"}, "counts": "ATTITUDE"}, 
  {"key": "professionalism", "kind": "SCORE", "text": {"zh-CN": "专业程度", "en": "Professionalism"}, "points": 5, "low": {"zh-CN": "很不满意", "en": "Not at all"}, "high": {"zh-CN": "很满意", "en": "Very"}, "counts": "PROFESSIONALISM"}, 
  {"key": "result", "kind": "SCORE", "text": {"zh-CN": "处理结果", "en": "Result"}, "points": 5, "low": {"zh-CN": "很不满意", "en": "Not at all"}, "high": {"zh-CN": "很满意", "en": "Very"}, "counts": "RESULT"}, 
  {"key": "nps", "kind": "NPS", "text": {"zh-CN": "您有多大可能把我们推荐给朋友或同事？", "en": "How likely are you to recommend us to others?"}, "low": {"zh-CN": "完全不可能", "en": "Not likely"}, "high": {"zh-CN": "非常可能", "en": "Very likely"}}, 
  {"key": "comment", "kind": "TEXT", "text": {"zh-CN": "还有什么想告诉我们？", "en": "Anything else you want to tell us?"}}]}');
alter table questionnaire add constraint questionnaire_content check (content is not null) not valid;

-- the next version of each while it is written
create table questionnaire_edition (
  id         text        primary key,
  version    bigint      not null,
  follows    int         not null,
  content    jsonb       not null,
  changed_at timestamptz not null,
  changed_by text        not null
);

-- what was asked of whom; null where the release before has asked
alter table invitation add column questionnaire text;
alter table invitation add column questionnaire_version int;

-- every answer by its question; null where the release before has written it
alter table answer add column given jsonb;

-- the same without what somebody has written
create function erased_words(given jsonb, marker text) returns jsonb language sql immutable as $$
  select case when given is null then null else coalesce(jsonb_agg(
    case when g ? 'text' then jsonb_set(g, '{text}', to_jsonb(marker)) else g end order by n), '[]') end
  from jsonb_array_elements(given) with ordinality as e (g, n)
$$;

-- by question, whoever has written it
create view answer_given as
  select a.id as answer_id, g.question, coalesce(g.part, '') as part, g.number, g.text
  from answer a, jsonb_to_recordset(a.given) as g (question text, part text, number int, text text)
  where a.given is not null
  union all
  select a.id, lower(s.touchpoint), '', s.value, null
  from answer a join answer_score s on s.answer_id = a.id where a.given is null
  union all
  select id, 'nps', '', nps, null from answer where given is null and nps is not null
  union all
  select id, 'solved', case when solved_at_first_contact then 'yes' else 'no' end, null, null
  from answer where given is null and solved_at_first_contact is not null
  union all
  select id, 'comment', '', null, comment from answer where given is null and comment is not null;

-- a questionnaire that was begun; gone when it is answered or its link has ended
create table answer_draft (
  invitation_id uuid        primary key references invitation (id) on delete cascade,
  given         jsonb       not null,
  page          int         not null,
  saved_at      timestamptz not null
);
