package io.huifang.survey.page;

import io.huifang.survey.Invitation;
import io.huifang.survey.answer.AnswerInput;
import io.huifang.survey.answer.Answering;
import io.huifang.survey.aside.Asides;
import io.huifang.survey.aside.Oddity;
import io.huifang.survey.draft.Drafts;
import io.huifang.survey.occasion.Occasions;
import io.huifang.survey.page.form.FormPage;
import io.huifang.survey.page.form.FormReader;
import io.huifang.survey.page.form.Frame;
import io.huifang.survey.page.form.Questions;
import io.huifang.survey.page.form.SurveyTexts;
import io.huifang.survey.page.form.Walk;
import io.huifang.survey.page.look.LookResource;
import io.huifang.survey.questionnaire.Definition;
import io.huifang.survey.questionnaire.Given;
import io.huifang.survey.questionnaire.Question;
import io.huifang.survey.questionnaire.Questionnaire;
import io.huifang.survey.questionnaire.Questionnaires;
import io.huifang.survey.questionnaire.Route;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedHashMap;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A customer goes through the pages of a questionnaire; each page is kept when it is sent. */
@ApplicationScoped
@Transactional(Transactional.TxType.MANDATORY)
public class Filling {
  @Inject Questionnaires questionnaires;
  @Inject Answering answering;
  @Inject Occasions occasions;
  @Inject PublicPages pages;
  @Inject Drafts drafts;
  @Inject Asides asides;

  /** Where the customer has stopped, or the page that the address asks for. */
  Response show(Invitation invitation, Frame frame, MultivaluedMap<String, String> query) {
    Questionnaire asked = questionnaires.of(invitation);
    Drafts.Draft draft = drafts.of(invitation.id());
    int page = Walk.number(query, asked.content(), draft.page());
    MultivaluedMap<String, String> entered = Questions.asForm(draft.given());
    query.forEach(
        (field, values) -> {
          if (!entered.containsKey(field)) {
            entered.put(field, values);
          }
        });
    return form(invitation, frame, page, draft.given(), entered, Map.of(), 200);
  }

  Response notAForm(Invitation invitation, Frame frame) {
    Drafts.Draft draft = drafts.of(invitation.id());
    String first = questionnaires.of(invitation).content().questions().get(0).key();
    Map<String, String> errors = Map.of(first, frame.texts().errorForm());
    return form(
        invitation, frame, draft.page(), draft.given(), new MultivaluedHashMap<>(), errors, 415);
  }

  /**
   * @param headers of the request: what calls itself a scanner answers for nobody
   */
  Response take(
      Invitation invitation,
      Frame frame,
      MultivaluedMap<String, String> entered,
      HttpHeaders headers) {
    Definition content = questionnaires.of(invitation).content();
    boolean pageByPage = content.pages().size() > 1;
    Drafts.Draft draft = pageByPage ? drafts.of(invitation.id()) : Drafts.Draft.NONE;
    int page = Walk.number(entered, content, 1);
    List<Question> here = content.pages().get(page - 1);
    FormReader.Reading reading =
        FormReader.read(content, here, draft.given(), entered, frame.texts());
    Optional<Oddity> odd = Oddity.of(entered, headers);
    if (odd.isPresent()) {
      // thanked like everybody, so that no program learns what gives it away
      asides.keep(invitation, odd.get(), draft.with(here, reading.given()), frame.tag());
      return pages.goTo(frame, "/thanks");
    }
    if (pageByPage && "back".equals(entered.getFirst("step"))) {
      drafts.keep(invitation.id(), here, reading.given(), Math.max(1, page - 1));
      return pages.goTo(frame, "");
    }
    if (!reading.errors().isEmpty()) {
      return form(invitation, frame, page, draft.given(), entered, reading.errors(), 400);
    }
    List<Given> all = draft.with(here, reading.given());
    int next = Walk.next(content, all, page);
    if (next <= content.pages().size()) {
      drafts.keep(invitation.id(), here, reading.given(), next);
      return pages.goTo(frame, "");
    }
    return send(invitation, frame, content, all, draft.begun());
  }

  /** The last page does not vouch for the ones before: somebody may have come by an address. */
  private Response send(
      Invitation invitation, Frame frame, Definition content, List<Given> all, boolean begun) {
    for (int page = 1; page <= content.pages().size(); page++) {
      Map<String, String> missing = missing(content, all, page, frame.texts());
      if (!missing.isEmpty()) {
        return form(invitation, frame, page, all, Questions.asForm(all), missing, 400);
      }
    }
    answering.takeFromPage(invitation, AnswerInput.of(content, all), frame.tag());
    if (begun) {
      drafts.drop(invitation.id());
    }
    return pages.goTo(frame, "/thanks");
  }

  private static Map<String, String> missing(
      Definition content, Collection<Given> all, int page, SurveyTexts texts) {
    Map<String, String> missing = new LinkedHashMap<>();
    List<Question> here = content.pages().get(page - 1);
    for (Question question : Route.through(content, all)) {
      boolean answered = all.stream().anyMatch(one -> one.question().equals(question.key()));
      if (question.mustBeAnswered() && !answered && here.contains(question)) {
        missing.put(question.key(), texts.errorRequired());
      }
    }
    return missing;
  }

  private Response form(
      Invitation invitation,
      Frame frame,
      int page,
      Collection<Given> before,
      MultivaluedMap<String, String> entered,
      Map<String, String> errors,
      int status) {
    Questionnaire asked = questionnaires.of(invitation);
    Questions questions =
        new Questions(
            frame.texts(),
            frame.tag(),
            occasions.of(invitation, asked.content().pipes(), frame.tag()),
            entered,
            errors);
    List<Question> here = asked.content().pages().get(page - 1);
    List<Question> shown = Walk.shown(asked.content(), here, before);
    FormPage form =
        FormPage.of(
            frame,
            asked.content(),
            LookResource.path(asked),
            questions,
            invitation.ticketNumber(),
            page,
            shown);
    return pages.form(form, status);
  }
}
