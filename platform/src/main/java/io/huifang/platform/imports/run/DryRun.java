package io.huifang.platform.imports.run;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.huifang.platform.imports.RecordSink;
import io.huifang.platform.imports.job.ContentPrint;
import io.huifang.platform.imports.job.ImportJob;
import io.huifang.platform.imports.job.ImportedRecord;
import io.huifang.platform.imports.job.ImportedRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/** Says what would become of the records of a batch; stores nothing of them and tells nobody. */
@ApplicationScoped
public class DryRun {
  @Inject ImportedRecords records;
  @Inject EntityManager entities;
  @Inject ObjectMapper json;

  <R> void take(ImportJob job, RecordSink<R> sink, List<Incoming<R>> all, Tally tally) {
    if (all.isEmpty()) {
      return;
    }
    Findings findings = findings(job);
    List<String> ids = all.stream().map(Incoming::id).distinct().toList();
    Map<String, ImportedRecord> known = records.find(sink.target(), ids, false);
    Map<String, UUID> here = sink.known(ids.stream().filter(id -> !known.containsKey(id)).toList());
    Map<String, String> seen = seen(job.id(), ids);
    Map<String, String> met = new TreeMap<>();
    for (Incoming<R> one : all) {
      String before = seen.getOrDefault(one.id(), met.get(one.id()));
      if (before != null) {
        findings.twice++;
        Taking.again(one, before, tally);
      } else {
        met.put(one.id(), one.print());
        judge(one, sink, known.get(one.id()), here.containsKey(one.id()), findings, tally);
      }
    }
    remember(job.id(), met);
    job.shows(write(findings));
  }

  private static <R> void judge(
      Incoming<R> one,
      RecordSink<R> sink,
      @org.jspecify.annotations.Nullable ImportedRecord record,
      boolean here,
      Findings findings,
      Tally tally) {
    Map<String, Object> fields = sink.preview(one.record());
    if (record == null && !here) {
      tally.fresh();
      findings.met(one, fields, "NEW", List.of());
    } else if (record == null || record.print() == null || record.print().equals(one.print())) {
      tally.same();
      findings.met(one, fields, "SAME", List.of());
    } else {
      tally.changed(one.note(null, "differs in " + Taking.difference(record, one)));
      findings.met(one, fields, "CHANGED", ContentPrint.difference(record.print(), one.print()));
    }
  }

  private Map<String, String> seen(UUID job, List<String> ids) {
    Map<String, String> seen = new TreeMap<>();
    entities
        .createNativeQuery(
            "select external_id, print from import_seen where job_id = :job and external_id in :ids")
        .setParameter("job", job)
        .setParameter("ids", ids)
        .getResultList()
        .forEach(row -> seen.put((String) ((Object[]) row)[0], (String) ((Object[]) row)[1]));
    return seen;
  }

  private void remember(UUID job, Map<String, String> met) {
    entities
        .createNativeQuery(
            "insert into import_seen (job_id, external_id, print) select :job, u.id, u.print"
                + " from unnest(cast(:ids as text[]), cast(:prints as text[])) as u(id, print)")
        .setParameter("job", job)
        .setParameter("ids", new ArrayList<>(met.keySet()).toArray(String[]::new))
        .setParameter("prints", met.values().toArray(String[]::new))
        .executeUpdate();
  }

  Findings findings(ImportJob job) {
    try {
      return job.preview() == null ? new Findings() : json.readValue(job.preview(), Findings.class);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("We have written it ourselves", e);
    }
  }

  private String write(Findings findings) {
    try {
      return json.writeValueAsString(findings);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("Findings are plain values", e);
    }
  }
}
