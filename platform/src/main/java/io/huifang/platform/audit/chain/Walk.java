package io.huifang.platform.audit.chain;

import io.huifang.platform.audit.chain.Entries.Waiting;
import io.huifang.platform.audit.chain.Span.Place;
import io.huifang.platform.audit.chain.Verdict.BadPlace;
import io.huifang.platform.audit.chain.Verdict.Damage;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One walk along the chain; ends at the first place that is wrong. */
final class Walk {
  private final Entries entries;
  private final @Nullable Seal known;

  /** Entries that stand where the seal of this time saw nothing, until a later one has them. */
  private final Map<Long, Instant> unsealed = new TreeMap<>();

  private Place last;
  private long verified;
  private long erased;
  private @Nullable BadPlace bad;

  Walk(Entries entries, Place start, @Nullable Seal known) {
    this.entries = entries;
    this.last = start;
    this.known = known;
  }

  long number() {
    return last.number();
  }

  /** Goes on to this seal, the next in the table; false if something is wrong. */
  boolean step(Seals.Claimed seal) throws SQLException {
    Span span = seal.span();
    Place here = span.behind(last);
    long number = last.number() + 1;
    if (span.number() != number) {
      bad = new BadPlace(number, null, Damage.MISSING);
    } else if (!here.hash().equals(seal.hash()) || !span.adds(last.upto())) {
      bad = new BadPlace(number, null, Damage.CHANGED);
    } else if (known != null && known.number() == number && !known.hash().equals(here.hash())) {
      bad = new BadPlace(number, null, Damage.NOT_AS_KNOWN);
    } else {
      look(span);
      last = here;
    }
    return bad == null;
  }

  private void look(Span span) throws SQLException {
    Map<Long, Entry> present =
        Stream.concat(
                entries.between(last.upto(), span.upto()).stream(),
                entries.at(span.late()).stream())
            .collect(
                Collectors.toMap(Entry::position, Function.identity(), (a, b) -> a, HashMap::new));
    List<Long> positions = span.positions(last.upto());
    for (int n = 0; n < positions.size() && bad == null; n++) {
      long position = positions.get(n);
      @Nullable Entry entry = present.remove(position);
      unsealed.remove(position);
      @Nullable Damage damage = damage(span, n, entry);
      if (damage != null) {
        bad = new BadPlace(span.number(), position, damage);
      } else {
        verified++;
        erased += entry != null && entry.erased() ? 1 : 0;
      }
    }
    present.values().forEach(entry -> unsealed.put(entry.position(), span.at()));
  }

  private static @Nullable Damage damage(Span span, int n, @Nullable Entry entry) {
    if (entry == null) {
      return Damage.MISSING;
    }
    if (!span.isAsSealed(n, entry)) {
      return Damage.CHANGED;
    }
    return entry.textsAreAsDigested() ? null : Damage.VALUE_CHANGED;
  }

  /**
   * All seals were good: what else may be wrong.
   *
   * @param late what a seal from before this time had not seen would be sealed by now
   */
  void end(Instant late) {
    if (known != null && known.number() > last.number()) {
      bad = new BadPlace(last.number() + 1, null, Damage.NOT_AS_KNOWN);
    }
    for (Map.Entry<Long, Instant> one : unsealed.entrySet()) {
      if (bad == null && one.getValue().isBefore(late)) {
        bad = new BadPlace(last.number(), one.getKey(), Damage.ADDED);
      }
    }
  }

  Verdict verdict() throws SQLException {
    Waiting waiting = entries.waiting(last.upto());
    return new Verdict(
        bad == null,
        verified,
        new Seal(last.number(), last.hash()),
        erased,
        waiting.count() + unsealed.size(),
        waiting.since(),
        bad);
  }
}
