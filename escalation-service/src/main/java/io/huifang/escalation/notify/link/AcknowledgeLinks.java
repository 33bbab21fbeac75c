package io.huifang.escalation.notify.link;

import io.huifang.escalation.CaseRepository;
import io.huifang.platform.id.Ids;
import io.huifang.platform.id.LinkToken;
import io.huifang.platform.storage.PlainQuery;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Links, each for one case, level and person. Looking changes nothing: scanners of mails look. */
@ApplicationScoped
public class AcknowledgeLinks {
  static final String PATH = "/acknowledge";
  private static final Duration VALID = Duration.ofDays(7);
  @Inject EntityManager entities;
  @Inject CaseRepository cases;
  @Inject AcknowledgeByLink actor;
  @Inject Clock clock;

  @ConfigProperty(name = "huifang.escalation.public-url")
  String publicUrl;

  /** What a link is good for. */
  public enum State {
    OPEN,
    DONE,
    /** It was acknowledged before. */
    ALREADY,
    /** The level has ended meanwhile. */
    OVER,
    EXPIRED,
    UNKNOWN
  }

  /**
   * What a page shows.
   *
   * @param number of the case, null for a link that nobody knows
   */
  public record Look(State state, @Nullable String number) {}

  /**
   * The address to send, in the transaction that writes the mail.
   *
   * @return empty if this person is not asked
   */
  public Optional<String> make(UUID caseId, int level, String person) {
    if (actor.look(caseId, level, person) != AcknowledgeByLink.Outcome.DONE) {
      return Optional.empty();
    }
    LinkToken token = LinkToken.random();
    PlainQuery.of(
            entities,
            "insert into acknowledge_link (id, hash, case_id, level, person, ends_at)"
                + " values (:id, :hash, :case, :level, :person, :ends)")
        .setParameter("id", Ids.next())
        .setParameter("hash", token.hash())
        .setParameter("case", caseId)
        .setParameter("level", level)
        .setParameter("person", person)
        .setParameter("ends", clock.instant().plus(VALID))
        .executeUpdate();
    return Optional.of(publicUrl + PATH + "/" + token.secret());
  }

  @Transactional
  public Look look(@Nullable String secret) {
    return find(secret, "").map(this::look).orElse(new Look(State.UNKNOWN, null));
  }

  /** Acknowledges, once; whoever comes second by the same link waits for the first. */
  @Transactional
  public Look use(@Nullable String secret) {
    Link link = find(secret, " for update").orElse(null);
    if (link == null) {
      return new Look(State.UNKNOWN, null);
    }
    Look before = look(link);
    if (before.state() != State.OPEN) {
      return before;
    }
    State came = state(actor.acknowledge(link.caseId(), link.level(), link.person()), State.DONE);
    PlainQuery.of(entities, "update acknowledge_link set used_at = :now where hash = :hash")
        .setParameter("now", clock.instant())
        .setParameter("hash", link.hash())
        .executeUpdate();
    return new Look(came, before.number());
  }

  private Look look(Link link) {
    return new Look(state(link), cases.findById(link.caseId()).number());
  }

  private State state(Link link) {
    if (link.used()) {
      return State.ALREADY;
    }
    if (!clock.instant().isBefore(link.endsAt())) {
      return State.EXPIRED;
    }
    return state(actor.look(link.caseId(), link.level(), link.person()), State.OPEN);
  }

  private static State state(AcknowledgeByLink.Outcome outcome, State good) {
    return switch (outcome) {
      case DONE -> good;
      case ALREADY -> State.ALREADY;
      case OVER -> State.OVER;
    };
  }

  private Optional<Link> find(@Nullable String secret, String how) {
    if (secret == null) {
      return Optional.empty();
    }
    Object[] row =
        (Object[])
            PlainQuery.of(
                    entities,
                    "select hash, case_id, level, person, ends_at, used_at is not null"
                        + " from acknowledge_link where hash = :hash"
                        + how)
                .setParameter("hash", new LinkToken(secret).hash())
                .getResultStream()
                .findFirst()
                .orElse(null);
    return Optional.ofNullable(row)
        .map(
            one ->
                new Link(
                    (String) one[0],
                    (UUID) one[1],
                    ((Number) one[2]).intValue(),
                    (String) one[3],
                    (Instant) one[4],
                    (Boolean) one[5]));
  }

  private record Link(
      String hash, UUID caseId, int level, String person, Instant endsAt, boolean used) {}
}
