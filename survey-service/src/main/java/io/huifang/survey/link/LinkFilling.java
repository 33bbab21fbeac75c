package io.huifang.survey.link;

import io.huifang.platform.brand.BrandPages;
import io.huifang.platform.problem.ProblemException;
import io.huifang.survey.answer.AnswerCapture;
import io.huifang.survey.answer.AnswerInput;
import io.huifang.survey.aside.Oddity;
import io.huifang.survey.page.PublicPages;
import io.huifang.survey.page.form.Carried;
import io.huifang.survey.page.form.FormPage;
import io.huifang.survey.page.form.Frame;
import io.huifang.survey.page.form.Notice;
import io.huifang.survey.page.form.Questions;
import io.huifang.survey.page.form.Walk;
import io.huifang.survey.page.look.LookResource;
import io.huifang.survey.questionnaire.Definition;
import io.huifang.survey.questionnaire.Piping;
import io.huifang.survey.questionnaire.Question;
import io.huifang.survey.questionnaire.Questionnaire;
import io.huifang.survey.questionnaire.Questionnaires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Somebody whom nobody knows goes through the pages of a questionnaire. What was answered on other
 * pages comes along in the form, for there is nobody for whom it could be kept; so it is read anew
 * and checked with each page.
 */
@ApplicationScoped
class LinkFilling {
  private static final String TOKEN = "token";
  @Inject Questionnaires questionnaires;
  @Inject LinkTokens tokens;
  @Inject LinkTaking taking;
  @Inject PublicPages pages;
  @Inject BrandPages brand;
  @Inject Clock clock;

  /** The first page; what its address says is marked. */
  Response show(SurveyLink link, Frame frame, MultivaluedMap<String, String> query) {
    Questionnaire asked = questionnaires.inForce(link.questionnaire());
    Filled filled = new Filled(asked, tokens.issue(link, asked), frame, query, Carried.NOTHING);
    return form(filled, 1, Map.of(), 200);
  }

  /** A form that no look at the page is known for: nothing is lost, it is to be sent once more. */
  Response again(SurveyLink link, Frame frame, MultivaluedMap<String, String> entered) {
    Questionnaire asked = questionnaires.inForce(link.questionnaire());
    int last = asked.content().pages().size();
    Carried carried = Carried.read(asked.content(), last, entered, frame.texts());
    Filled filled = new Filled(asked, tokens.issue(link, asked), frame, entered, carried);
    String first = asked.content().questions().get(0).key();
    return form(filled, 1, Map.of(first, frame.texts().errorStale()), 400);
  }

  /**
   * @param headers of the request: what calls itself a scanner answers for nobody
   * @param network from which it was sent
   */
  Response take(
      SurveyLink link,
      Frame frame,
      MultivaluedMap<String, String> entered,
      HttpHeaders headers,
      String network) {
    if (Oddity.of(entered, headers).isPresent()) {
      // thanked like everybody, so that no program learns what gives it away
      taking.passOver(link);
      return pages.goTo(frame, "/thanks");
    }
    Optional<LinkTokens.Token> token = tokens.read(link, entered.getFirst(TOKEN));
    if (token.isEmpty()) {
      return again(link, frame, entered);
    }
    Questionnaire asked = questionnaires.version(link.questionnaire(), token.get().version());
    Definition content = asked.content();
    int page = Walk.number(entered, content, 1);
    boolean back = "back".equals(entered.getFirst("step"));
    Carried carried = Carried.read(content, page, entered, frame.texts());
    Filled filled = new Filled(asked, token.get().text(), frame, entered, carried);
    if (back) {
      return form(filled, Math.max(1, page - 1), Map.of(), 200);
    }
    if (carried.wrong() > 0) {
      return form(filled, carried.wrong(), carried.errors(), 400);
    }
    int next = Walk.next(content, carried.given(), page);
    return next <= content.pages().size()
        ? form(filled, next, Map.of(), 200)
        : send(link, filled, token.get(), network);
  }

  private Response send(SurveyLink link, Filled filled, LinkTokens.Token token, String network) {
    Questionnaire asked = filled.asked();
    Frame frame = filled.frame();
    AnswerCapture capture =
        new AnswerCapture(clock.instant(), frame.tag(), asked.key(), null, null);
    AnswerInput input = AnswerInput.of(asked.content(), filled.carried().given());
    try {
      taking.take(link, token.once(), input, capture, network);
      return pages.goTo(frame, "/thanks");
    } catch (ProblemException e) {
      int last = asked.content().pages().size();
      return switch (e.problem().status()) {
        case 410 -> pages.notice(Notice.ENDED, frame);
        case 429 -> form(filled, last, Map.of("", frame.texts().errorOften()), 429);
        default -> throw e;
      };
    }
  }

  private Response form(Filled filled, int page, Map<String, String> errors, int status) {
    Definition content = filled.asked().content();
    // the language is chosen on the first page: later what was entered would not come along
    Frame frame = page == 1 ? filled.frame() : filled.frame().alone();
    List<Question> here = content.pages().get(page - 1);
    List<Question> shown = Walk.shown(content, here, filled.carried().given());
    Questions questions =
        new Questions(frame.texts(), frame.tag(), about(), filled.entered(), errors);
    String look = LookResource.path(filled.asked());
    FormPage form = FormPage.of(frame, content, look, questions, null, page, shown);
    return pages.form(form.carrying(filled.along(shown)), status);
  }

  private Map<String, String> about() {
    return Map.of(Piping.Field.ORGANISATION.key(), brand.getName());
  }

  /**
   * A questionnaire that is being filled in.
   *
   * @param token of the look at it
   * @param entered as it came
   */
  private record Filled(
      Questionnaire asked,
      String token,
      Frame frame,
      MultivaluedMap<String, String> entered,
      Carried carried) {

    /** What stands hidden in the form: the token, and what was answered on other pages. */
    List<Map.Entry<String, String>> along(List<Question> shown) {
      List<Map.Entry<String, String>> along = new ArrayList<>(carried.beside(shown));
      along.add(Map.entry(TOKEN, token));
      return along;
    }
  }
}
