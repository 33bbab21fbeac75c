package io.huifang.suite.fault;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Whoever had a ticket resolved was asked once, by one link, and an answer counts once. */
final class SurveyTruth {
  private final Sql surveys;
  private final Ledger ledger;

  SurveyTruth(FaultWorld world, Ledger ledger) {
    this.surveys = world.sql("survey");
    this.ledger = ledger;
  }

  void check(Findings findings) {
    Map<String, String> asked = new TreeMap<>();
    ledger.resolved.forEach(id -> asked.put(id, "1"));
    findings.sameEntries(
        "one invitation for each resolved ticket",
        asked,
        surveys.map(
            "select subject_id::text, count(*) from invitation where purpose = 'TICKET' group by 1"));
    Map<String, String> followUps = new TreeMap<>();
    ledger.closed.forEach(id -> followUps.put(id, "1"));
    Map<String, String> asking =
        surveys.map(
            "select subject_id::text, count(*) from invitation where purpose = 'CASE' group by 1");
    findings.none(
        "cases that were asked about twice",
        asking.entrySet().stream().filter(one -> !one.getValue().equals("1")).toList());
    findings.none(
        "closed cases that nobody asked about",
        followUps.keySet().stream().filter(id -> !asking.containsKey(id)).toList());
    findings.none(
        "invitations that were not sent",
        surveys.rows(
            "select id, state, held_back_reason, last_error from invitation"
                + " where state not in ('SENT', 'ANSWERED')"));
    links(findings);
    findings.none("mails that are left", surveys.rows("select id from mail"));
  }

  /** The hash of a link is at one invitation: as many links were mailed as there are of these. */
  private void links(Findings findings) {
    Set<String> mailed = new TreeSet<>();
    ledger.links.values().forEach(some -> some.forEach(secret -> mailed.add(sha256(secret))));
    findings.same(
        "links that were mailed",
        new TreeSet<>(
            surveys
                .map("select token_hash, id from invitation where token_hash is not null")
                .keySet()),
        mailed);
    Set<String> answered = new TreeSet<>();
    ledger.answered.forEach(secret -> answered.add(sha256(secret)));
    findings.same(
        "answers",
        new TreeSet<>(
            surveys
                .map(
                    "select i.token_hash, a.id from answer a join invitation i"
                        + " on i.id = a.invitation_id")
                .keySet()),
        answered);
    findings.same(
        "one answer for each invitation",
        (long) answered.size(),
        surveys.number("select count(*) from answer"));
    findings.some("answers", answered.size());
  }

  private static String sha256(String text) {
    try {
      byte[] hash =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(hash);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
