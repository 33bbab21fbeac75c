package io.huifang.survey.phone;

import io.huifang.platform.brand.BrandPages;
import io.huifang.platform.language.Language;
import io.huifang.platform.security.Caller;
import io.huifang.survey.Invitation;
import io.huifang.survey.answer.AnswerInput;
import io.huifang.survey.customer.CustomerCopies;
import io.huifang.survey.customer.CustomerCopy;
import io.huifang.survey.occasion.Occasions;
import io.huifang.survey.page.form.Carried;
import io.huifang.survey.page.form.Questions;
import io.huifang.survey.page.form.SurveyTexts;
import io.huifang.survey.page.form.Walk;
import io.huifang.survey.page.look.LookResource;
import io.huifang.survey.questionnaire.Definition;
import io.huifang.survey.questionnaire.Piping.Field;
import io.huifang.survey.questionnaire.Question;
import io.huifang.survey.questionnaire.Questionnaire;
import io.huifang.survey.questionnaire.Questionnaires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the questionnaire page by page, as the customer would; what was answered comes along
 * in the form, so nothing is kept of a call that comes to nothing.
 */
@ApplicationScoped
class CallFilling {
  static final String EDITION = "edition";
  private static final String TONGUE = "tongue";
  @Inject Questionnaires questionnaires;
  @Inject CustomerCopies customers;
  @Inject Occasions occasions;
  @Inject PhoneQueue queue;
  @Inject Calls calls;
  @Inject BrandPages brand;
  @Inject Caller caller;

  /**
   * A page of it.
   *
   * @param entered as it came, or as the address has it
   */
  @Transactional
  CallPage page(
      Invitation invitation,
      MultivaluedMap<String, String> entered,
      Carried carried,
      int number,
      Map<String, String> errors) {
    Questionnaire asked = questionnaires.of(invitation);
    Definition content = asked.content();
    String tag = tag(invitation, content, entered.getFirst(TONGUE));
    Language language = Language.of(tag);
    Map<String, String> about = occasions.of(invitation, content.pipes(), tag);
    SurveyTexts texts = language.texts(SurveyTexts.class);
    Questions questions = new Questions(texts, tag, about, entered, errors);
    List<Question> here = content.pages().get(number - 1);
    List<Question> shown = Walk.shown(content, here, carried.given());
    PhoneTexts words = language.texts(PhoneTexts.class);
    List<Map.Entry<String, String>> along = new ArrayList<>(carried.beside(shown));
    along.add(Map.entry(EDITION, asked.key().toString()));
    along.add(Map.entry("page", String.valueOf(number)));
    String thanks = questions.say(content.thanks());
    boolean last = number == content.pages().size();
    return new CallPage(
        queue.row(invitation),
        calls.going(invitation.id()).filter(call -> call.agent().equals(caller.id())).isPresent(),
        tag,
        content.languages(),
        number == 1 ? hello(invitation, content, questions, words, tag) : List.of(),
        last ? (thanks.isEmpty() ? words.goodbye() : words.goodbyeAnd(thanks)) : null,
        shown.stream().map(questions::view).toList(),
        along,
        LookResource.path(asked),
        number,
        content.pages().size(),
        List.copyOf(errors.entrySet()));
  }

  private List<String> hello(
      Invitation invitation,
      Definition content,
      Questions questions,
      PhoneTexts words,
      String tag) {
    List<String> hello = new ArrayList<>();
    hello.add(words.hello(caller.name(), brand.getName()));
    String ticket = invitation.ticketNumber();
    if (ticket != null) {
      Map<String, String> day = occasions.of(invitation, Set.of(Field.DATE), tag);
      hello.add(words.helloAbout(ticket, day.getOrDefault(Field.DATE.key(), "")));
    }
    String intro = questions.say(content.intro());
    if (!intro.isEmpty()) {
      hello.add(intro);
    }
    hello.add(words.helloAsk(content.questions().size()));
    return hello;
  }

  /** In which they speak: what was chosen, else the customer's. */
  String tag(Invitation invitation, Definition content, @Nullable String chosen) {
    UUID customer = invitation.customerId();
    String usual =
        customer == null
            ? null
            : customers.findByIdOptional(customer).map(CustomerCopy::language).orElse(null);
    String wanted = chosen == null || chosen.isBlank() ? usual : chosen;
    return content.tagFor(Objects.requireNonNullElse(wanted, Language.ZH.tag()));
  }

  /**
   * What a page that was sent leads to.
   *
   * @return the page that comes now, null if all was said and is recorded
   */
  @Transactional
  @Nullable CallPage take(Invitation invitation, MultivaluedMap<String, String> entered) {
    Questionnaire asked = questionnaires.of(invitation);
    Definition content = asked.content();
    String tag = tag(invitation, content, entered.getFirst(TONGUE));
    SurveyTexts texts = Language.of(tag).texts(SurveyTexts.class);
    int page = Walk.number(entered, content, 1);
    Carried carried = Carried.read(content, page, entered, texts);
    String step = Objects.requireNonNullElse(entered.getFirst("step"), "");
    if (step.equals("back")) {
      return page(invitation, entered, carried, Math.max(1, page - 1), Map.of());
    }
    if (step.equals("speak")) {
      return page(invitation, entered, carried, page, Map.of());
    }
    if (!asked.key().toString().equals(entered.getFirst(EDITION))) {
      // somebody has published meanwhile: what was said stays, and is looked at once more
      String first = content.questions().get(0).key();
      return page(invitation, entered, carried, 1, Map.of(first, texts.errorStale()));
    }
    if (carried.wrong() > 0) {
      return page(invitation, entered, carried, carried.wrong(), carried.errors());
    }
    int next = Walk.next(content, carried.given(), page);
    if (next <= content.pages().size()) {
      return page(invitation, entered, carried, next, Map.of());
    }
    calls.record(invitation.id(), AnswerInput.of(content, carried.given()), tag);
    return null;
  }
}
