-- What opens a case, as data. Version 1 is what the configuration said by default until now.
create table trigger_rules (
  version      int         primary key,
  published_at timestamptz not null,
  published_by text        not null,
  reason       text,
  rules        jsonb       not null
);
insert into trigger_rules (version, published_at, published_by, rules) values
  (1, '2026-01-01T00:00:00Z', 'installation', '[
    {"name":"low score","fact":"ANSWER","when":"score <= 2","cause":"LOW_SCORE","severity":"MEDIUM","worseFor":["VIP"],"off":false},
    {"name":"lowest score","fact":"ANSWER","when":"lowest = 1","cause":"LOW_SCORE","severity":"HIGH","worseFor":["VIP"],"off":false},
    {"name":"severe words","fact":"ANSWER","when":"words >= 1","cause":"SEVERE_WORDS","severity":"HIGH","worseFor":["VIP"],"off":false},
    {"name":"standard missed","fact":"SLA_BREACHED","when":"target in HANDLING, RESOLUTION","cause":"SLA_BREACH","severity":"MEDIUM","worseFor":["VIP"],"off":false},
    {"name":"reopened again and again","fact":"REOPENED","when":"times >= 3","cause":"THIRD_REOPEN","severity":"HIGH","worseFor":["VIP"],"off":false},
    {"name":"asked for","fact":"REQUESTED","when":"","cause":"AGENT_REQUEST","severity":"MEDIUM","worseFor":["VIP"],"off":false},
    {"name":"promised call not made","fact":"PROMISE_LATE","when":"","cause":"LATE_PROMISE","severity":"MEDIUM","worseFor":["VIP"],"off":false},
    {"name":"standard about to be missed","fact":"SLA_WARNED","when":"target = RESOLUTION and tier = VIP","cause":"SLA_WARNING","severity":"MEDIUM","worseFor":["VIP"],"off":true},
    {"name":"complaint","fact":"TICKET","when":"category = Complaint","cause":"COMPLAINT","severity":"HIGH","worseFor":["VIP"],"off":true}
  ]');
