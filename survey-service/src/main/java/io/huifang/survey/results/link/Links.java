package io.huifang.survey.results.link;

import io.huifang.platform.id.Ids;
import io.huifang.platform.id.LinkToken;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.versioning.AggregateLocks;
import io.huifang.survey.SurveyConfig;
import io.huifang.survey.results.cut.Cut;
import io.huifang.survey.results.cut.CutReader;
import io.huifang.survey.results.cut.Dimension;
import io.huifang.survey.results.group.Inquiries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Makes, lists, revokes and opens links to results. */
@ApplicationScoped
public class Links {
  /** Beside the filters: what of the page is shown. */
  public static final Set<String> LOOK =
      Set.of("question", "part", "by", "every", "weighted", "a", "b", "stratum", "show");

  /** Whoever needs more has forgotten most of them. */
  static final int MOST_OPEN = 200;

  private static final int USUAL_DAYS = 30;
  private static final String AGENT = "agent";
  private static final String OPENED =
      """
      insert into results_link_opened (link_id, times, last_at) values (:link, 1, :now)
      on conflict (link_id) do update set times = results_link_opened.times + 1,
        last_at = excluded.last_at
      """;
  @Inject EntityManager entities;
  @Inject AggregateLocks locks;
  @Inject CutReader cuts;
  @Inject Inquiries inquiries;
  @Inject SurveyConfig config;
  @Inject Caller caller;
  @Inject Clock clock;

  /**
   * @return the link with its address, which nobody learns a second time
   * @throws ProblemException 400 for what the page does not show or a link must not, 409 if too
   *     many are open
   */
  @Transactional
  public Made make(LinkWish wish) {
    Instant now = clock.instant();
    Map<String, List<String>> shows = settled(wish.shows(), now);
    locks.oneAtATime("results-links", "all");
    if (open(now) >= MOST_OPEN) {
      throw ProblemException.conflict(
          "too-many-links", MOST_OPEN + " links are open; revoke some that nobody needs");
    }
    LinkToken token = LinkToken.random();
    int days = Objects.requireNonNullElse(wish.days(), USUAL_DAYS);
    ResultsLink link =
        new ResultsLink(Ids.next(), wish.name().strip(), token.hash(), shows)
            .made(
                Boolean.TRUE.equals(wish.texts()),
                now,
                now.plus(Duration.ofDays(days)),
                caller.id(),
                caller.name());
    entities.persist(link);
    return new Made(LinkView.of(link, now, 0, null), config.publicUrl() + "/r/" + token.secret());
  }

  /** What it shows, with the period as two times, so that it stays what it was. */
  private Map<String, List<String>> settled(Map<String, List<String>> shows, Instant now) {
    MultivaluedMap<String, String> address = address(shows);
    Cut cut = cuts.read(address, LOOK, null);
    inquiries.of(address, cut);
    String by = CutReader.text(address, "by");
    Dimension dimension = by == null ? null : Dimension.of("by", by);
    if (cut.only().containsKey(new Dimension(AGENT))
        || dimension != null && dimension.key().equals(AGENT)) {
      throw ProblemException.badField(AGENT, "must not be in a link: people are not shown outside");
    }
    Map<String, List<String>> settled = new TreeMap<>(shows);
    settled.keySet().removeAll(Set.of(CutReader.DAYS, "from", "to"));
    settled.values().removeIf(List::isEmpty);
    if (cut.from() != null) {
      settled.put("from", List.of(cut.from().toString()));
    }
    settled.put("to", List.of(Objects.requireNonNullElse(cut.to(), now).toString()));
    return settled;
  }

  /** As the readers of addresses want it. */
  public static MultivaluedMap<String, String> address(Map<String, List<String>> shows) {
    MultivaluedMap<String, String> address = new MultivaluedHashMap<>();
    shows.forEach((key, values) -> address.put(key, new ArrayList<>(values)));
    return address;
  }

  private long open(Instant now) {
    return entities
        .createQuery(
            "select count(*) from ResultsLink where revokedAt is null and expiresAt > :now",
            Long.class)
        .setParameter("now", now)
        .getSingleResult();
  }

  /** The latest made first. */
  @Transactional
  public List<LinkView> list() {
    Instant now = clock.instant();
    List<Object[]> rows =
        entities
            .createQuery(
                "select l, o.times, o.lastAt from ResultsLink l left join LinkOpened o"
                    + " on o.linkId = l.id order by l.id desc",
                Object[].class)
            .setMaxResults(MOST_OPEN * 2)
            .getResultList();
    return rows.stream()
        .map(
            row ->
                LinkView.of(
                    (ResultsLink) row[0],
                    now,
                    row[1] == null ? 0 : ((Number) row[1]).longValue(),
                    (Instant) row[2]))
        .toList();
  }

  /**
   * It opens no more; a second time is as good as once.
   *
   * @throws ProblemException 404 if there is no such link
   */
  @Transactional
  public void revoke(UUID id) {
    locks.oneAtATime("results-link", id.toString());
    ResultsLink link = entities.find(ResultsLink.class, id);
    if (link == null) {
      throw ProblemException.notFound("Link " + id);
    }
    if (!link.isRevoked()) {
      link.revoke(clock.instant(), caller.id());
    }
  }

  /**
   * What a secret opens, counted; empty if it is nobody's, expired or revoked: nobody learns which.
   */
  @Transactional
  public Optional<ResultsLink> open(String secret) {
    Instant now = clock.instant();
    Optional<ResultsLink> found =
        entities
            .createQuery("from ResultsLink where tokenHash = :hash", ResultsLink.class)
            .setParameter("hash", new LinkToken(secret).hash())
            .getResultStream()
            .findFirst()
            .filter(link -> link.opens(now));
    found.ifPresent(
        link ->
            entities
                .createNativeQuery(OPENED)
                .setParameter("link", link.id())
                .setParameter("now", now)
                .executeUpdate());
    return found;
  }

  /**
   * A fresh link.
   *
   * @param url with the secret
   */
  @Schema(name = "FreshResultsLink")
  public record Made(LinkView link, String url) {}
}
