package io.huifang.platform.imports.run;

import io.huifang.platform.id.Ids;
import io.huifang.platform.imports.RecordSink;
import io.huifang.platform.imports.job.ContentPrint;
import io.huifang.platform.imports.job.ImportJob;
import io.huifang.platform.imports.job.ImportMode;
import io.huifang.platform.imports.job.ImportedRecord;
import io.huifang.platform.imports.job.ImportedRecords;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;

/** Takes the records of a batch: claims what is new, corrects what is known, if it may. */
@ApplicationScoped
public class Taking {
  static final String TWICE =
      "stands further up in this file too, with other content; the first row counts";

  /** Two imports of one file take ids from each other only while one of them is undone as well. */
  private static final int ROUNDS = 5;

  @Inject ImportedRecords records;

  <R> void take(ImportJob job, RecordSink<R> sink, List<Incoming<R>> all, Tally tally) {
    boolean replaces = job.mode() == ImportMode.REPLACE || sink.alwaysReplaces();
    Map<String, Incoming<R>> first = new LinkedHashMap<>();
    List<Incoming<R>> twice = new ArrayList<>();
    for (Incoming<R> one : all) {
      if (first.putIfAbsent(one.id(), one) != null) {
        twice.add(one);
      }
    }
    if (!first.isEmpty()) {
      Map<String, ImportedRecord> known = new HashMap<>();
      addFresh(job, sink, first, known, replaces, tally);
      settleKnown(job, sink, first, known, replaces, tally);
    }
    twice.forEach(one -> again(one, known(first, one.id()).print(), tally));
  }

  /** Claims and stores what nobody knows; the others are left in {@code known}. */
  private <R> void addFresh(
      ImportJob job,
      RecordSink<R> sink,
      Map<String, Incoming<R>> all,
      Map<String, ImportedRecord> known,
      boolean replaces,
      Tally tally) {
    Map<UUID, R> fresh = new LinkedHashMap<>();
    List<String> open = new ArrayList<>(all.keySet());
    for (int round = 0; round < ROUNDS && !open.isEmpty(); round++) {
      known.putAll(records.find(sink.target(), open, replaces));
      open.removeAll(known.keySet());
      Map<String, UUID> here = open.isEmpty() ? Map.of() : sink.known(open);
      List<ImportedRecords.Claim> claims = new ArrayList<>();
      for (String id : open) {
        UUID there = here.get(id);
        if (there == null) {
          claims.add(new ImportedRecords.Claim(id, Ids.next(), known(all, id).print(), job.id()));
        } else if (replaces) {
          claims.add(new ImportedRecords.Claim(id, there, null, null));
        } else {
          tally.same();
        }
      }
      if (!replaces) {
        open.removeAll(here.keySet());
      }
      Set<String> claimed =
          claims.isEmpty() ? Set.of() : records.claim(sink.target(), job.id(), claims);
      for (ImportedRecords.Claim claim : claims) {
        if (claimed.contains(claim.externalId()) && claim.broughtBy() != null) {
          fresh.put(claim.id(), known(all, claim.externalId()).record());
          open.remove(claim.externalId());
          tally.fresh();
        }
      }
    }
    if (!open.isEmpty()) {
      throw new IllegalStateException("Ids come and go: " + open);
    }
    if (!fresh.isEmpty()) {
      sink.add(job.id(), fresh);
    }
  }

  private <R> void settleKnown(
      ImportJob job,
      RecordSink<R> sink,
      Map<String, Incoming<R>> all,
      Map<String, ImportedRecord> known,
      boolean replaces,
      Tally tally) {
    List<Correction<R>> corrections = new ArrayList<>();
    known.forEach(
        (id, record) -> {
          Incoming<R> one = known(all, id);
          boolean mine = job.id().equals(record.broughtBy()) || job.id().equals(record.seenBy());
          if (mine) {
            again(one, String.valueOf(record.print()), tally);
          } else if (one.print().equals(record.print()) || (!replaces && record.print() == null)) {
            tally.same();
          } else if (replaces) {
            corrections.add(new Correction<>(record, one));
          } else {
            tally.changed(one.note(null, "differs in " + difference(record, one)));
          }
        });
    if (replaces && !known.isEmpty()) {
      replace(job, sink, corrections, tally);
      records.seen(sink.target(), job.id(), known.keySet());
    }
  }

  private <R> void replace(
      ImportJob job, RecordSink<R> sink, List<Correction<R>> corrections, Tally tally) {
    if (corrections.isEmpty()) {
      return;
    }
    Map<UUID, R> wanted = new LinkedHashMap<>();
    corrections.forEach(one -> wanted.put(one.known().id(), one.incoming().record()));
    Map<UUID, String> former = sink.remember(wanted.keySet());
    Map<UUID, String> left = sink.replace(job.id(), wanted);
    List<ImportedRecords.Replaced> replaced = new ArrayList<>();
    for (Correction<R> one : corrections) {
      String reason = left.get(one.known().id());
      if (reason == null) {
        replaced.add(
            new ImportedRecords.Replaced(
                one.incoming().id(), one.incoming().print(), former.get(one.known().id())));
        tally.replaced();
      } else if (reason.equals(RecordSink.SAME)) {
        tally.same();
      } else {
        tally.changed(
            one.incoming()
                .note(
                    null, "differs in %s, left as it is: %s".formatted(one.difference(), reason)));
      }
    }
    if (!replaced.isEmpty()) {
      records.replaced(sink.target(), job.id(), replaced);
    }
  }

  private static <R> Incoming<R> known(Map<String, Incoming<R>> all, String id) {
    return Objects.requireNonNull(all.get(id));
  }

  static void again(Incoming<?> one, String print, Tally tally) {
    if (one.print().equals(print)) {
      tally.same();
    } else {
      tally.changed(one.note(null, TWICE));
    }
  }

  static String difference(ImportedRecord known, Incoming<?> one) {
    return String.join(", ", ContentPrint.difference(known.print(), one.print()));
  }

  private record Correction<R>(ImportedRecord known, Incoming<R> incoming) {
    String difference() {
      return Taking.difference(known, incoming);
    }
  }
}
