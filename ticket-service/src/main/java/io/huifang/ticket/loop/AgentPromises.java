package io.huifang.ticket.loop;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.UUID;

/** What agents have promised, for templates. */
@Named("agentPromises")
@ApplicationScoped
public class AgentPromises {
  @Inject PromiseCopies promises;

  /** The first due first. */
  public List<PromiseCopy.View> of(UUID ticket) {
    return promises.ofAgents(ticket);
  }
}
