package io.huifang.kpi.row;

import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which of the rows behind a number are wanted.
 *
 * @param status counted, excluded or provisional; null for all
 * @param failed only those that count against it: no success, no promoter
 * @param words number of a ticket or case, null for every one
 */
public record RowWish(
    @Nullable String status, boolean failed, @Nullable String words, RowOrder order) {
  private static final Pattern NUMBER = Pattern.compile("(?i)([ct])?-?0*([0-9]{1,12})");

  /** A ticket, or what belongs to a case as the rows show it. */
  private static final String ABOUT =
      """
      and (r.ticket_id in (select s.id from subject s where s.kind = 'ticket' and s.label = any(?))
        or r.subject_id in (select s.id from subject s where s.kind = 'case' and s.label = any(?))
        or r.ref_id in (select s.id from subject s where s.kind = 'case' and s.label = any(?))
        or r.ticket_id in (select o.ticket_id from fact o join subject s on s.id = o.subject_id
          where o.kind = 'CASE_OPENED' and s.kind = 'case' and s.label = any(?)))
      """;

  void narrow(Sql sql) {
    if (status != null) {
      sql.add("and r.status = ?", status);
    }
    if (failed) {
      sql.add("and r.status = 'counted' and r.hit <= 0");
    }
    if (words != null) {
      Object labels = labels(words).toArray(new String[0]);
      sql.add(ABOUT, labels, labels, labels, labels);
    }
  }

  /** What is meant may stand there as it is, or with the zeros that nobody types. */
  private static Set<String> labels(String words) {
    Set<String> labels = new LinkedHashSet<>();
    labels.add(words);
    labels.add(words.toUpperCase(Locale.ROOT));
    Matcher number = NUMBER.matcher(words);
    if (number.matches()) {
      String six = "%06d".formatted(Long.parseLong(number.group(2)));
      if (!"c".equalsIgnoreCase(number.group(1))) {
        labels.add("T-" + six);
      }
      if (!"t".equalsIgnoreCase(number.group(1))) {
        labels.add("C-" + six);
      }
    }
    return labels;
  }
}
