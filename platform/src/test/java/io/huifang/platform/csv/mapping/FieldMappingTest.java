package io.huifang.platform.csv.mapping;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Objects;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FieldMappingTest {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);

  @ParameterizedTest(name = "{0}: ''{1}'' -> {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      nullValues = "null",
      textBlock =
          """
          column: c                                  | `  x `  | x
          column: c, trim: false                     | `  x `  | `  x `
          column: c                                  | `   `   | null
          column: c                                  | ?       | null
          column: c, nulls: [n/a]                    | n/a     | null
          column: c, default: none                   | ?       | none
          column: c, values: {a: b, c: null}         | a       | b
          column: c, values: {a: b, c: null}         | c       | null
          column: c, values: {a: b}                  | z       | z
          column: c, values: {a: b}, otherValues: null     | z | null
          column: c, values: {a: b}, otherValues: {to: d}  | z | d
          columns: [e, d, c]                         | x       | d
          template: "{c}/{e}/{d}"                    | x       | x//d
          template: "{e}{e}"                         | x       | null
          constant: k                                | x       | k
          column: c, type: integer                   | 5.0     | 5
          column: c, type: integer, decimalComma: true | 1.234 | 1234
          column: c, type: decimal                   | -1.50   | -1.50
          column: c, type: decimal, decimalComma: true | 1.234,5 | 1234.5
          column: c, type: integer, onError: null    | x       | null
          column: c, type: integer, onError: null, default: 7 | x | 7
          column: c, type: boolean                   | TRUE    | true
          column: c, type: boolean, trueValues: [J], falseValues: [N] | n | false
          column: c, type: timestamp                 | 2026-03-01T08:00:00.5+08:00 | 2026-03-01T00:00:00.500Z
          column: c, type: timestamp                 | 2026-03-01 08:00 | 2026-03-01T08:00:00Z
          column: c, type: timestamp, zone: Asia/Shanghai | 2026-03-01 | 2026-02-28T16:00:00Z
          column: c, type: timestamp, patterns: [d/M/yyyy HH:mm] | 9/3/2016 07:05 | 2016-03-09T07:05:00Z
          column: c, type: timestamp, patterns: [d/M/uuuu, dd-MMM-yy], locale: en | 01-AUG-23 | 2023-08-01T00:00:00Z
          column: c, type: timestamp, patterns: ["M/d/yy h:mm a"], locale: en-US | 3/9/16 7:05 PM | 2016-03-09T19:05:00Z
          column: c, type: timestamp, patterns: ["yyyy-MM-dd HH:mm VV"] | 2026-07-01 10:00 Europe/Berlin | 2026-07-01T08:00:00Z
          column: c, type: timestamp, patterns: [epochSeconds] | 1700000000 | 2023-11-14T22:13:20Z
          column: c, type: timestamp, patterns: [epochMillis] | 1700000000500 | 2023-11-14T22:13:20.500Z
          column: c, where: {column: d, in: [d]}     | x       | x
          column: c, where: {column: d, in: [x]}     | x       | null
          column: c, where: [{column: d, in: [d]}, {column: e, empty: true}] | x | x
          column: c, where: {column: c, empty: false} | ?      | null
          column: c, truncate: 3                     | abcd    | abc
          column: c, truncate: 2                     | a😀b    | a
          constant: "2026-03-01 08:00", type: timestamp, plus: {column: c, unit: minutes} | 1.5 | 2026-03-01T08:01:30Z
          constant: "2026-03-01 08:00", type: timestamp, plus: {column: c, unit: clock} | 1:02:03 | 2026-03-01T09:02:03Z
          constant: "2026-03-01 08:00", type: timestamp, plus: {column: c, unit: days} | -1 | 2026-02-28T08:00:00Z
          constant: "2026-03-01 08:00", type: timestamp, plus: {column: c, unit: days} | ? | null
          column: c, type: date, patterns: [yyyyMMdd] | 20261001 | 2026-10-01
          column: c, type: date                      | 2026-10-01T10:00:00 | 2026-10-01
          """)
  void converts(String field, String cell, String expected) throws IOException {
    assertEquals(expected, Objects.toString(field(field).value(cells(cell)), null));
  }

  @ParameterizedTest(name = "{0}: ''{1}'' -> {2}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          column: c, values: {a: b}, otherValues: reject | z | not in the value map; add it under values, or say otherValues: keep or null
          column: c, type: integer   | 5.5         | not a whole number
          column: c, type: integer   | 1e99        | not a whole number
          column: c, type: decimal   | 1e999999999 | not a number
          column: c, type: decimal   | 1,5         | not a number
          column: c, type: boolean, trueValues: [J], falseValues: [N] | yes | neither one of [J] nor one of [N]
          column: c, type: timestamp, patterns: [d/M/yyyy] | 31/2/2026 | fits none of the patterns [d/M/yyyy]; add the pattern that it is written in
          column: c, type: timestamp, patterns: [epochSeconds] | soon | fits none of the patterns [epochSeconds]; add the pattern that it is written in
          column: c, type: timestamp | 0020-03-01  | 0020-03-01T00:00:00Z is before 1990-01-01T00:00:00Z; if that is right, set times.from
          column: c, type: timestamp | 2190-03-01  | 2190-03-01T00:00:00Z is not before 2026-11-26T12:00:00Z; if that is right, set times.until
          column: c, type: date      | yesterday   | fits none of the patterns [iso]; add the pattern that it is written in
          """)
  void refusesWithAReason(String field, String cell, String reason) throws IOException {
    FieldMapping mapping = field(field);
    BadValueException e = assertThrows(BadValueException.class, () -> mapping.value(cells(cell)));
    assertTrue(e.reason().startsWith(reason + ";") || e.reason().equals(reason), e.reason());
    assertEquals("f", e.field());
    assertEquals("c", e.column());
    assertEquals(cell, e.value());
  }

  private static CellText cells(String c) {
    return column ->
        switch (column) {
          case "c" -> c;
          case "d" -> "d";
          default -> "";
        };
  }

  private static FieldMapping field(String yaml) throws IOException {
    String file = "target: t\nnulls: ['?']\nexternalId: {column: c}\nfields: {f: {" + yaml + "}}";
    return ImportMapping.parse(
            new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)), CLOCK)
        .fields()
        .get(0);
  }
}
