package io.huifang.survey.page.form;

import io.huifang.survey.questionnaire.Definition;
import io.huifang.survey.questionnaire.Given;
import io.huifang.survey.questionnaire.Question;
import io.huifang.survey.questionnaire.Route;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.Collection;
import java.util.List;

/** The way through the pages of a questionnaire; they are numbered from 1. */
public final class Walk {
  private static final String PAGE = "page";

  private Walk() {}

  /**
   * Which page an address or a form is about; one that there is, whatever it says.
   *
   * @param usual where it says nothing
   */
  public static int number(MultivaluedMap<String, String> from, Definition content, int usual) {
    String asked = from.getFirst(PAGE);
    int page = asked != null && asked.matches("\\d{1,2}") ? Integer.parseInt(asked) : usual;
    return Math.min(Math.max(1, page), content.pages().size());
  }

  /** The next page on which anything is asked; one after the last if there is none. */
  public static int next(Definition content, Collection<Given> all, int page) {
    List<Question> asked = Route.through(content, all);
    int next = page + 1;
    while (next <= content.pages().size()
        && content.pages().get(next - 1).stream().noneMatch(asked::contains)) {
      next++;
    }
    return next;
  }

  /** Of this page all that may come up: what hangs on its own questions is shown by their look. */
  public static List<Question> shown(
      Definition content, List<Question> here, Collection<Given> before) {
    Route route = Route.of(content, before);
    return here.stream().filter(question -> route.mayAsk(question, here)).toList();
  }
}
