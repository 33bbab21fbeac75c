package io.huifang.ticket.loop;

import com.fasterxml.jackson.databind.JsonNode;
import io.huifang.platform.copy.Copies;
import io.huifang.platform.copy.CopyTable;
import io.huifang.platform.event.CloudEvent;
import io.huifang.platform.event.EventHandler;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.UUID;

/** Follows the answers of survey-service; the highest version wins, whatever comes first. */
@ApplicationScoped
public class AnswerCopies implements EventHandler, PanacheRepositoryBase<AnswerCopy, UUID> {
  private static final String WITHDRAWN = "answer.withdrawn.v1";
  private static final CopyTable TABLE =
      CopyTable.of(
          "answer_copy",
          "uuid",
          "invitation_id uuid",
          "ticket_id uuid",
          "ticket_external_id text",
          "case_id uuid",
          "customer_id uuid",
          "team text",
          "purpose text",
          "received_at timestamptz",
          "score int",
          "scale int",
          "comment text");
  @Inject Copies copies;

  @Override
  public boolean handles(String type) {
    return type.startsWith("answer.");
  }

  @Override
  public boolean idempotent() {
    return true;
  }

  @Override
  public void handle(CloudEvent event) {
    Fields answer = new Fields("answer", event.data().path("answer"));
    if (event.type().equals(WITHDRAWN)) {
      // an empty row with the last version: an older event that comes late fills it no more
      copies.keep(TABLE, answer.id(), event.aggregateversion(), new Object[11]);
      return;
    }
    Fields overall = new Fields("answer.scores", overall(answer.node()));
    copies.keep(
        TABLE,
        answer.id(),
        event.aggregateversion(),
        answer.uuid("invitationId"),
        answer.uuid("ticketId"),
        answer.text("ticketExternalId"),
        answer.uuid("caseId"),
        answer.uuid("customerId"),
        answer.team(),
        answer.text("purpose"),
        answer.needed("receivedAt"),
        overall.number("value"),
        overall.number("scale"),
        answer.text("comment"));
  }

  private static JsonNode overall(JsonNode answer) {
    for (JsonNode score : answer.path("scores")) {
      if (score.path("touchpoint").asText().equals("OVERALL")) {
        return score;
      }
    }
    return answer.path("scores").path(-1);
  }

  /**
   * Those about tickets or their cases, the latest first.
   *
   * @param externalIds of the same tickets, where they have some: imported answers name those
   */
  public List<AnswerCopy.View> of(
      Collection<UUID> tickets, Collection<String> externalIds, int most) {
    return tickets.isEmpty()
        ? List.of()
        : find(
                "receivedAt is not null and (ticketId in ?1 or ticketExternalId in ?2)"
                    + " order by receivedAt desc, id desc",
                tickets,
                externalIds)
            .page(0, most)
            .stream()
            .map(AnswerCopy::view)
            .toList();
  }
}
