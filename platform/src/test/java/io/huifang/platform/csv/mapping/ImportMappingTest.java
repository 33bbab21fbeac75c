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
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ImportMappingTest {
  static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-25T12:00:00Z"), ZoneOffset.UTC);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          columm: a                                   | fields.f.columm | unknown key, expected one of
          constant: a, column: b                      | fields.f | needs exactly one of
          type: text                                  | fields.f | needs exactly one of
          column: a, type: number                     | fields.f.type | 'number' is not one of text
          column: a, type: timestamp, patterns: [j/y] | fields.f.patterns[0] | is not a pattern
          column: a, type: date, patterns: [iso, 'b'] | fields.f.patterns[1] | is not a pattern
          column: a, type: timestamp, zone: Mars      | fields.f.zone | 'Mars' is not a time zone
          constant: x, type: integer                  | fields.f.constant | 'x' is not a number
          column: a, type: integer, default: 1.5      | fields.f.default | '1.5' is not a whole number
          column: a, type: integer, values: {b: c}    | fields.f.values.b | 'c' is not a number
          column: a, otherValues: drop                | fields.f.otherValues | must be keep, reject
          column: a, type: integer, otherValues: {to: x} | fields.f.otherValues.to | 'x' is not a number
          column: a, onError: ignore                  | fields.f.onError | must be reject or null
          column: a, aggregate: mean                  | fields.f.aggregate | 'mean' is not one of [first
          column: a, aggregate: sum                   | fields.f.aggregate | sum needs type integer
          template: no columns                        | fields.f.template | names no {column}
          columns: {a: b}                             | fields.f.columns | has the wrong form
          column: a, required: perhaps                | fields.f.required | has the wrong form
          """)
  void namesThePathOfAnErrorInAField(String field, String path, String reason) {
    assertRefused("target: t\nexternalId: {column: a}\nfields: {f: {" + field + "}}", path, reason);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          fields: {f: {column: a}}                         | target | is missing
          target: t, fields: {f: {column: a}}              | externalId | is missing
          target: t, externalId: {column: a}               | fields | needs at least one
          target: t, externalId: {}, fields: {f: {column: a}} | externalId | needs either
          target: t, group: {by: []}, fields: {f: {column: a}} | group.by | needs at least one
          target: t, group: {by: [a], maxRows: 0}, fields: {f: {column: a}} | group.maxRows | greater than 0
          target: t, csv: {charset: X-Y}, fields: {f: {column: a}} | csv.charset | is not a known charset
          target: t, csv: {delimiter: ab}, fields: {f: {column: a}} | csv.delimiter | must be one character
          target: t, csv: {quote: ','}, fields: {f: {column: a}} | csv.quote | other than the delimiter
          target: t, skip: [{column: a}], fields: {f: {column: a}} | skip[0] | needs 'in'
          target: t, zone: Mars, externalId: {column: a}, fields: {f: {column: a, type: timestamp}} | zone | 'Mars'
          target: t, externalId: {column: a}, fields: {f: {column: a}}, steps: {at: {column: a}} | steps.at | type timestamp
          target: t, external: {} | external | unknown key
          """)
  void namesThePathOfAnErrorInTheFile(String yaml, String path, String reason) {
    assertRefused("{" + yaml + "}", path, reason);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# nothing", "[", "a: b: c", "target: t\ntarget: u", "- a", "text"})
  void refusesWhatIsNoMapping(String yaml) {
    MappingException e = assertThrows(MappingException.class, () -> parse(yaml));
    assertTrue(!e.getMessage().contains("io.huifang"), e.getMessage());
  }

  @Test
  void knowsTheColumnsItNeeds() throws IOException {
    ImportMapping mapping =
        parse(
            """
            target: ticket
            group: {by: [key], contiguous: true}
            skip: [{column: kind, in: [test]}]
            fields:
              a: {columns: [x, y]}
              b: {template: "{x} of {z}"}
            steps: {at: {column: when, type: timestamp}, fields: {s: {column: state}}}
            """);
    assertEquals(Set.of("key", "kind", "x", "y", "z", "when", "state"), mapping.columns());
  }

  private static void assertRefused(String yaml, String path, String reason) {
    MappingException e = assertThrows(MappingException.class, () -> parse(yaml));
    assertEquals(path, e.path(), e.getMessage());
    assertTrue(e.getMessage().contains(reason), e.getMessage());
  }

  private static ImportMapping parse(String yaml) throws IOException {
    return ImportMapping.parse(
        new ByteArrayInputStream(yaml.getBytes(StandardCharsets.UTF_8)), CLOCK);
  }
}
