package io.huifang.ticket.approval.limit;

import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.ticket.staff.Agent;
import io.huifang.ticket.staff.Agent.Post;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Somebody who may grant things.
 *
 * @param posts by which roles have limits
 */
public record Holder(String id, @Nullable String team, Set<Post> posts) {
  private static final Map<String, Post> ROLES =
      Map.of(
          Role.AGENT, Post.AGENT,
          Role.SPECIALIST, Post.SPECIALIST,
          Role.LEAD, Post.LEAD,
          Role.MANAGER, Post.MANAGER);

  /** Who is logged in: what the token says holds. */
  public static Holder of(Caller caller) {
    Set<Post> posts = EnumSet.noneOf(Post.class);
    ROLES.forEach(
        (role, post) -> {
          if (caller.is(role)) {
            posts.add(post);
          }
        });
    return new Holder(caller.id(), caller.team(), posts);
  }

  /** Somebody on record, to be asked. */
  public static Holder of(Agent.View agent) {
    return new Holder(agent.id(), agent.team(), EnumSet.of(agent.role()));
  }
}
