-- Causes, touchpoints and parties as data; version 1 is what was fixed until now.
create table taxonomy (
  version      int         primary key,
  published_at timestamptz not null,
  published_by text        not null,
  reason       text,
  terms        jsonb       not null
);
insert into taxonomy (version, published_at, published_by, terms) values
  (1, '2026-01-01T00:00:00Z', 'installation', '[
    {"kind":"CAUSE","code":"PROCESS","en":"Process","zh":"流程"},
    {"kind":"CAUSE","code":"PRODUCT","en":"Product","zh":"产品"},
    {"kind":"CAUSE","code":"KNOWLEDGE","en":"Knowledge","zh":"知识"},
    {"kind":"CAUSE","code":"ATTITUDE","en":"Attitude","zh":"态度"},
    {"kind":"CAUSE","code":"STAFFING","en":"Staffing","zh":"人手"},
    {"kind":"CAUSE","code":"SYSTEM","en":"System","zh":"系统"},
    {"kind":"CAUSE","code":"COMMUNICATION","en":"Communication","zh":"沟通"},
    {"kind":"CAUSE","code":"CUSTOMER_SIDE","en":"On the customer''s side","zh":"客户方面"},
    {"kind":"TOUCHPOINT","code":"OVERALL","en":"Overall","zh":"总体"},
    {"kind":"TOUCHPOINT","code":"RESPONSE_SPEED","en":"Speed of response","zh":"响应速度"},
    {"kind":"TOUCHPOINT","code":"ATTITUDE","en":"Attitude","zh":"态度"},
    {"kind":"TOUCHPOINT","code":"PROFESSIONALISM","en":"Professionalism","zh":"专业性"},
    {"kind":"TOUCHPOINT","code":"RESULT","en":"Result","zh":"处理结果"}
  ]');
