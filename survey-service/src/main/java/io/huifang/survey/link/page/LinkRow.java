package io.huifang.survey.link.page;

import io.huifang.survey.link.SurveyLinkView;
import org.jspecify.annotations.Nullable;

/**
 * A link as its pages show it.
 *
 * @param questionnaire its name
 * @param team its name, null for nobody's
 */
public record LinkRow(SurveyLinkView link, String questionnaire, @Nullable String team) {
  public boolean open() {
    return link.state() == SurveyLinkView.State.OPEN;
  }

  /** Where the script of the widget is. */
  public String script() {
    return link.url().substring(0, link.url().indexOf("/p/")) + "/widget.js";
  }

  /** What somebody puts into a web page; without a script it is a link. */
  public String snippet(String words) {
    String safe = words.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    return """
    <div data-huifang="%s"><a href="%s">%s</a></div>
    <script src="%s" async></script>"""
        .formatted(link.code(), link.url(), safe, script());
  }
}
