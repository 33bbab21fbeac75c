package io.huifang.ticket.staff;

import io.huifang.platform.event.Fact;
import io.huifang.platform.event.Outbox;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.versioning.AggregateLocks;
import io.huifang.platform.versioning.VersionedAggregate;
import io.huifang.ticket.Roster;
import io.huifang.ticket.calendar.Calendars;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Who works here, and the facts about it. */
@ApplicationScoped
public class Staff implements Roster {
  private static final long ANY = -1;
  @Inject EntityManager entities;
  @Inject Calendars calendars;
  @Inject Outbox outbox;
  @Inject AggregateLocks locks;
  @Inject Event<PersonLeft> left;
  @Inject Clock clock;

  public List<Team> teams() {
    return entities.createQuery("from Team order by id", Team.class).getResultList();
  }

  public List<Agent> agents(@Nullable String team) {
    return entities
        .createQuery(
            "from Agent where cast(:team as string) is null or team = :team order by name, id",
            Agent.class)
        .setParameter("team", team)
        .getResultList();
  }

  public Optional<Agent> person(String id) {
    return Optional.ofNullable(entities.find(Agent.class, id));
  }

  public Optional<Team> team(String id) {
    return Optional.ofNullable(entities.find(Team.class, id));
  }

  /** What people call somebody, the id where it is nobody who works here. */
  public String name(String id) {
    Agent found = entities.find(Agent.class, id);
    return found == null ? id : found.view().name();
  }

  /** Names of those of these subjects that are known, by subject. */
  public Map<String, String> names(Collection<String> agents) {
    return agents.isEmpty()
        ? Map.of()
        : entities
            .createQuery("from Agent where id in :ids", Agent.class)
            .setParameter("ids", Set.copyOf(agents))
            .getResultStream()
            .map(Agent::view)
            .collect(Collectors.toMap(Agent.View::id, Agent.View::name));
  }

  @Override
  public boolean knowsTeam(String team) {
    return entities.find(Team.class, team) != null;
  }

  @Override
  public boolean working(String agent) {
    Agent found = entities.find(Agent.class, agent);
    return found != null && found.view().active();
  }

  @Transactional
  public Team put(String id, PutTeam to) {
    return put(id, to, ANY);
  }

  /**
   * Creates or changes a team.
   *
   * @param seen the version that the caller has read, 0 if there was none
   * @throws ProblemException 412 if it has changed since
   */
  @Transactional
  public Team put(String id, PutTeam to, long seen) {
    if (!calendars.exists(to.calendar())) {
      throw ProblemException.badField("calendar", "is not a known calendar");
    }
    locks.oneAtATime("team", id);
    Team team = locks.locked(Team.class, id).orElse(null);
    unchangedSince(seen, team);
    if (team == null) {
      team = new Team(id);
      team.change(to);
      entities.persist(team);
    } else {
      team.change(to);
    }
    tell("team.changed.v1", team.aggregateId(), team.version(), Map.of("team", team.view()));
    return team;
  }

  @Transactional
  public Agent put(String id, PutAgent to) {
    return put(id, to, ANY);
  }

  /**
   * Creates or changes somebody.
   *
   * @param seen the version that the caller has read, 0 if there was nobody
   * @throws ProblemException 412 if it has changed since
   */
  @Transactional
  public Agent put(String id, PutAgent to, long seen) {
    if (to.team() != null && entities.find(Team.class, to.team()) == null) {
      throw ProblemException.badField("team", "is not a known team");
    }
    locks.oneAtATime("agent", id);
    Agent agent = locks.locked(Agent.class, id).orElse(null);
    unchangedSince(seen, agent);
    boolean worked = agent != null && agent.view().active();
    if (agent == null) {
      agent = new Agent(id);
      agent.change(to);
      entities.persist(agent);
    } else {
      agent.change(to);
    }
    if (worked && !agent.view().active()) {
      left.fire(new PersonLeft(id));
    }
    tell("agent.changed.v1", agent.aggregateId(), agent.version(), Map.of("agent", agent.view()));
    return agent;
  }

  private static void unchangedSince(long seen, @Nullable VersionedAggregate kept) {
    long version = kept == null ? 0 : kept.version();
    if (seen != ANY && seen != version) {
      throw ProblemException.staleVersion("It is at version " + version + " by now");
    }
  }

  private void tell(String type, UUID aggregate, long version, Map<String, Object> data) {
    outbox.tell(new Fact(type, aggregate, version, aggregate, clock.instant(), data));
  }
}
