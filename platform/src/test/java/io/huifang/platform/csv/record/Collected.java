package io.huifang.platform.csv.record;

import io.huifang.platform.csv.mapping.ImportMapping;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

/** Reads a small file and keeps everything that comes out. */
final class Collected implements RecordHandler {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);
  final List<MappedRecord> records = new ArrayList<>();
  final List<BadRow> bad = new ArrayList<>();
  ReadSummary summary;

  static ImportMapping mapping(String yaml) {
    try {
      return ImportMapping.parse(
          new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), CLOCK);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Collected read(String yaml, String csv) {
    return read(mapping(yaml), 0, csv.getBytes(StandardCharsets.UTF_8));
  }

  static Collected read(ImportMapping mapping, long skip, byte[] csv) {
    return read(mapping, skip, new ByteArrayInputStream(csv));
  }

  static Collected read(ImportMapping mapping, long skip, InputStream csv) {
    Collected collected = new Collected();
    try {
      collected.summary = RecordStream.read(csv, mapping, skip, collected);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return collected;
  }

  @Override
  public void record(MappedRecord good) {
    records.add(good);
  }

  @Override
  public void bad(BadRow row) {
    bad.add(row);
  }
}
