package io.huifang.survey.severe;

import io.huifang.platform.audit.Audit;
import io.huifang.platform.storage.FirstColumn;
import io.huifang.platform.wakeup.Wakeups;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.event.TransactionPhase;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds words that must not wait. The list is compiled once and not for every answer; it is read
 * again when a replica says that it was replaced, and after two seconds in any case.
 */
@ApplicationScoped
public class SevereWords {
  private static final String TOPIC = "severe-words";
  private static final long FRESH_NANOS = 2_000_000_000L;
  @Inject EntityManager entities;
  @Inject Event<Replaced> replaced;
  @Inject Wakeups wakeups;
  @Inject Audit audit;
  private volatile @Nullable Compiled compiled;

  void listen(@Observes StartupEvent start) {
    wakeups.on(TOPIC, () -> compiled = null);
  }

  /** Those that occur, in alphabetical order. */
  public List<String> in(@Nullable String text) {
    if (text == null || text.isBlank()) {
      return List.of();
    }
    return compiled().stream().filter(word -> word.occursIn(text)).map(SevereWord::word).toList();
  }

  /** The list itself, in alphabetical order. */
  public List<String> list() {
    return FirstColumn.of(
        entities.createNativeQuery("select word from severe_word order by word"), String.class);
  }

  /** Those of the list as it is now that occur: for who tries it out and has no two seconds. */
  public List<String> tryOut(String text) {
    return list().stream()
        .map(SevereWord::of)
        .filter(word -> word.occursIn(text))
        .map(SevereWord::word)
        .toList();
  }

  /** One word more; two people at once both have theirs. In the transaction of the caller. */
  public void add(String word) {
    int rows =
        entities
            .createNativeQuery(
                "insert into severe_word (word) values (:word) on conflict do nothing")
            .setParameter("word", word.strip())
            .executeUpdate();
    changed(rows, "added", word.strip());
  }

  /** One word less. In the transaction of the caller. */
  public void remove(String word) {
    int rows =
        entities
            .createNativeQuery("delete from severe_word where word = :word")
            .setParameter("word", word)
            .executeUpdate();
    changed(rows, "removed", word);
  }

  private void changed(int rows, String how, String word) {
    if (rows > 0) {
      audit.note(TOPIC, "list", "CHANGED", Map.of(how, word));
      replaced.fire(new Replaced());
    }
  }

  /** In the transaction of the caller. */
  void replace(List<String> words) {
    audit.note("severe-words", "list", "CHANGED", Map.of("before", list(), "after", words));
    entities.createNativeQuery("delete from severe_word").executeUpdate();
    for (String word : words.stream().map(String::strip).distinct().toList()) {
      entities
          .createNativeQuery("insert into severe_word (word) values (:word)")
          .setParameter("word", word)
          .executeUpdate();
    }
    replaced.fire(new Replaced());
  }

  void onReplaced(@Observes(during = TransactionPhase.AFTER_SUCCESS) Replaced event) {
    wakeups.signal(TOPIC);
  }

  private List<SevereWord> compiled() {
    Compiled last = compiled;
    if (last == null || System.nanoTime() - last.readAt() > FRESH_NANOS) {
      List<SevereWord> words = list().stream().map(SevereWord::of).toList();
      last = new Compiled(words, System.nanoTime());
      compiled = last;
    }
    return last.words();
  }

  private record Compiled(List<SevereWord> words, long readAt) {}

  /** The list was replaced. */
  record Replaced() {}
}
