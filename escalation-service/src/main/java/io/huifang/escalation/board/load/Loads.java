package io.huifang.escalation.board.load;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Who has how much.
 *
 * @param owners whoever has the most urgent call first
 * @param teams by name, what belongs to none last
 */
public record Loads(List<OwnerLoad> owners, List<TeamLoad> teams) {
  private static final String NOBODY = "";

  /**
   * @param names of all who work here, by subject: what others have nobody has
   */
  static Loads of(List<Share> shares, Map<String, String> names) {
    Map<String, Both> owners = new HashMap<>();
    Map<@Nullable String, Both> teams = new HashMap<>();
    for (Share share : shares) {
      String owner = names.containsKey(share.owner()) ? share.owner() : NOBODY;
      owners.merge(owner, Both.of(share), Both::plus);
      teams.merge(share.team(), Both.of(share), Both::plus);
    }
    List<OwnerLoad> people = new ArrayList<>();
    owners.forEach(
        (owner, both) ->
            people.add(new OwnerLoad(owner, names.get(owner), both.cases(), both.own())));
    people.sort(
        Comparator.comparing(
                OwnerLoad::next, Comparator.nullsLast(Comparator.<Instant>naturalOrder()))
            .thenComparing(load -> Objects.requireNonNullElse(load.name(), NOBODY))
            .thenComparing(OwnerLoad::owner));
    List<TeamLoad> groups = new ArrayList<>();
    teams.forEach((team, both) -> groups.add(new TeamLoad(team, both.cases(), both.own())));
    groups.sort(
        Comparator.comparing(
            TeamLoad::team, Comparator.nullsLast(Comparator.<String>naturalOrder())));
    return new Loads(List.copyOf(people), List.copyOf(groups));
  }

  /** All cases. */
  public Load cases() {
    return owners.stream().map(OwnerLoad::cases).reduce(Load.NONE, Load::plus);
  }

  /** All promises that have no case. */
  public Load own() {
    return owners.stream().map(OwnerLoad::own).reduce(Load.NONE, Load::plus);
  }

  /** Both together. */
  public Load all() {
    return cases().plus(own());
  }

  private record Both(Load cases, Load own) {
    static Both of(Share share) {
      return share.own() ? new Both(Load.NONE, share.load()) : new Both(share.load(), Load.NONE);
    }

    Both plus(Both other) {
      return new Both(cases.plus(other.cases), own.plus(other.own));
    }
  }
}
