package io.huifang.kpi.rollup.read;

import io.huifang.kpi.rollup.Grain;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Lays the fewest whole months, weeks and days over pieces of time. */
final class Cover {
  private static final LocalDate FIRST = LocalDate.of(1970, 1, 1);

  private Cover() {}

  /**
   * A period of which cells are kept.
   *
   * @param piece that it is part of, from 1
   */
  record Tile(int piece, Grain grain, LocalDate begin) {}

  /** Null where a piece does not begin or end with a day of the site. */
  static @Nullable List<Tile> of(List<Instant> edges, ZoneId site) {
    List<Tile> tiles = new ArrayList<>();
    for (int piece = 1; piece < edges.size(); piece++) {
      LocalDate from = day(edges.get(piece - 1), site);
      LocalDate to = day(edges.get(piece), site);
      if (from == null || to == null) {
        return null;
      }
      lay(piece, from, to, tiles);
    }
    return tiles;
  }

  /** Everything that was before a moment, as piece 0; only what there can be is laid out. */
  static List<Tile> before(LocalDate first, LocalDate end) {
    List<Tile> tiles = new ArrayList<>();
    lay(0, first.isBefore(FIRST) ? FIRST : first.withDayOfMonth(1), end, tiles);
    return tiles;
  }

  private static void lay(int piece, LocalDate from, LocalDate to, List<Tile> tiles) {
    LocalDate begin = from;
    while (begin.isBefore(to)) {
      Grain grain = largest(begin, to);
      tiles.add(new Tile(piece, grain, begin));
      begin = grain.next(begin);
    }
  }

  private static Grain largest(LocalDate begin, LocalDate to) {
    for (Grain grain : List.of(Grain.MONTH, Grain.WEEK)) {
      if (grain.begin(begin).equals(begin) && !grain.next(begin).isAfter(to)) {
        return grain;
      }
    }
    return Grain.DAY;
  }

  static @Nullable LocalDate day(Instant moment, ZoneId site) {
    ZonedDateTime local = moment.atZone(site);
    boolean start = local.toLocalDate().atStartOfDay(site).toInstant().equals(moment);
    return start || local.toLocalTime().equals(LocalTime.MIDNIGHT) ? local.toLocalDate() : null;
  }
}
