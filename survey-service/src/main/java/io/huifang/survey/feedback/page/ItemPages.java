package io.huifang.survey.feedback.page;

import io.huifang.platform.security.Caller;
import io.huifang.survey.beside.CaseCopies;
import io.huifang.survey.beside.CaseCopy;
import io.huifang.survey.feedback.Feedback;
import io.huifang.survey.feedback.FeedbackState;
import io.huifang.survey.feedback.FeedbackView;
import io.huifang.survey.feedback.Feedbacks;
import io.huifang.survey.feedback.History;
import io.huifang.survey.feedback.likeness.Likeness;
import io.huifang.survey.feedback.onward.Onward;
import io.huifang.survey.text.taught.Suggestions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gathers what the page of one feedback shows. */
@ApplicationScoped
class ItemPages {
  @Inject Feedbacks feedbacks;
  @Inject Suggestions suggestions;
  @Inject Likeness likeness;
  @Inject Onward onward;
  @Inject History history;
  @Inject Authors authors;
  @Inject CaseCopies cases;
  @Inject Caller caller;

  /**
   * @throws io.huifang.platform.problem.ProblemException 404 if it is not visible
   */
  ItemPage of(UUID id) {
    Feedback feedback = feedbacks.visible(id);
    FeedbackView view = feedback.view();
    UUID ticket = view.links().ticketId();
    UUID main = view.joinedInto();
    boolean alone = main == null && view.state() != FeedbackState.CLOSED;
    return new ItemPage(
        view,
        authors.of(List.of(view)).get(id),
        feedback.words().isBlank()
            ? null
            : suggestions.of(feedback.words(), !feedback.severeWords().isEmpty()),
        alone ? likeness.to(feedback) : List.of(),
        feedbacks.list("joinedInto = ?1 order by id", id).stream().map(Feedback::view).toList(),
        main == null ? null : feedbacks.findById(main).number(),
        onward.of(id).stream().filter(wish -> !wish.done()).toList(),
        escalation(view, ticket),
        latestFirst(history.of(id)),
        caller.maySee(view.told().team()));
  }

  private static List<History.Line> latestFirst(List<History.Line> lines) {
    List<History.Line> all = new ArrayList<>(lines);
    Collections.reverse(all);
    return all;
  }

  private ItemPage.@Nullable Link escalation(FeedbackView view, @Nullable UUID ticket) {
    UUID own = view.links().caseId();
    if (own != null) {
      String number = view.links().caseNumber();
      return new ItemPage.Link(own, number == null ? "" : number);
    }
    CaseCopy.@Nullable View about =
        ticket == null ? null : cases.ofTickets(List.of(ticket)).get(ticket);
    return about == null ? null : new ItemPage.Link(about.id(), about.number());
  }
}
