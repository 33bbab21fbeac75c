package io.huifang.platform.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Erases what imports have kept of files in which a person stands: bad rows, samples of dry runs,
 * former contents, names of files. Files themselves are only looked for: they cannot be searched.
 */
@ApplicationScoped
public class FileTraces {
  /** Of shorter names, too many texts would hold one by chance. */
  private static final int SHORTEST = 2;

  /** A telephone number is found however it is written. */
  private static final int DIGITS = 6;

  private static final String MENTIONS =
      """
      exists (select from unnest(?::text[]) w
        where strpos(lower(%1$s), w) > 0 or (w ~ '^[0-9]{6,}$'
          and strpos(regexp_replace(%1$s, '[^0-9]', '', 'g'), w) > 0))
      """;
  private static final String NOTES =
      """
      update import_bad_row b set value = null, external_id = null,
        reason = case when %s then '(erased)' else reason end
      where external_id = any(?::text[]) or value = any(?::text[]) or md5(value)::uuid = any(?) or %s
      """
          .formatted(
              MENTIONS.formatted("b.reason"),
              MENTIONS.formatted("concat_ws(chr(10), b.external_id, b.value, b.reason)"));
  private static final List<String> OTHERS =
      List.of(
          "update import_job j set preview = null where preview is not null and "
              + MENTIONS.formatted("j.preview"),
          "update import_job j set file_name = '(erased)' where "
              + MENTIONS.formatted("j.file_name"),
          "update import_former f set content = erase_texts(content::jsonb,"
              + " array['name', 'email', 'phone', 'externalId', 'external_id', 'subject', 'comment'])::text"
              + " where "
              + MENTIONS.formatted("f.content"));
  private static final String HELD =
      """
      select id from import_job j where state in ('RECEIVING', 'CHECKED', 'WAITING', 'RUNNING')
        and exists (select from import_part p where p.job_id = j.id)
      order by id
      """;
  @Inject Rows rows;

  /** Imports whose files are here and may have anybody in them. */
  public List<UUID> files() {
    return rows.change(HELD);
  }

  /**
   * In the transaction of the caller.
   *
   * @param words names, addresses and telephone numbers, looked for within texts
   * @param codes ids in the source, looked for as whole values
   * @param hashes MD5 of such ids, as UUIDs, where the ids are not known
   */
  @Transactional(Transactional.TxType.MANDATORY)
  public void erase(
      Collection<? extends @Nullable String> words,
      Collection<? extends @Nullable String> codes,
      Collection<UUID> hashes) {
    String wanted = array(words.stream().flatMap(FileTraces::spellings));
    String exact = array(codes.stream().flatMap(Stream::ofNullable));
    rows.change(NOTES, wanted, exact, exact, hashes, wanted);
    OTHERS.forEach(sql -> rows.change(sql, wanted));
  }

  private static Stream<String> spellings(@Nullable String word) {
    if (word == null || word.strip().length() < SHORTEST) {
      return Stream.empty();
    }
    String digits = word.replaceAll("[^0-9]", "");
    boolean number = digits.length() >= DIGITS && word.matches("[-+()/. 0-9]+");
    String plain = word.strip().toLowerCase(Locale.ROOT);
    return number ? Stream.of(plain, digits) : Stream.of(plain);
  }

  /** As PostgreSQL writes an array, so that an empty one has a type too. */
  private static String array(Stream<String> texts) {
    return texts
        .distinct()
        .map(text -> "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"")
        .collect(Collectors.joining(",", "{", "}"));
  }
}
