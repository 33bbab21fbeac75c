package io.huifang.platform.login;

import io.huifang.platform.wakeup.Wakeups;
import io.quarkus.security.identity.SecurityIdentity;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** For what lasts longer than a request: tells whether the session behind it is over. */
@ApplicationScoped
public class SessionWatch {
  /** The topic of {@link Wakeups} under which the end of a session is announced. */
  public static final String TOPIC = "session";

  @Inject EndedSessions ended;
  @Inject Wakeups wakeups;

  /** Null for whoever is known by a bearer token, which has an end of its own. */
  public @Nullable Watched watch(SecurityIdentity identity) {
    Session session = Session.of(identity);
    return session == null ? null : new Watched(session);
  }

  /**
   * Those that are over; one look, however many they are.
   *
   * @throws IllegalStateException if that cannot be told now
   */
  public Set<Watched> over(Collection<Watched> watched) {
    if (watched.isEmpty()) {
      return Set.of();
    }
    List<Watched> all = List.copyOf(watched);
    Set<Watched> over = new HashSet<>();
    try {
      for (int which : ended.among(all.stream().map(Watched::session).toList())) {
        over.add(all.get(which));
      }
    } catch (SQLException e) {
      throw new IllegalStateException("Whether a session is over cannot be told now", e);
    }
    return over;
  }

  void announce() {
    wakeups.signal(TOPIC);
  }

  /** A session that somebody watches; two are never equal. */
  public static final class Watched {
    private final Session session;

    Watched(Session session) {
      this.session = session;
    }

    private Session session() {
      return session;
    }
  }
}
