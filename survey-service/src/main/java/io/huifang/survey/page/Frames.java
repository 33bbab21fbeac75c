package io.huifang.survey.page;

import io.huifang.platform.language.Language;
import io.huifang.survey.Invitation;
import io.huifang.survey.page.form.Frame;
import io.huifang.survey.questionnaire.Definition;
import io.huifang.survey.questionnaire.Questionnaires;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds out in which language a public page is read. */
@ApplicationScoped
public class Frames {
  private static final List<String> OURS =
      Arrays.stream(Language.values()).map(Language::tag).toList();
  @Inject Questionnaires questionnaires;

  /**
   * The language that was asked for, else the customer's, else the browser's; of a questionnaire
   * only those in which it is written.
   *
   * @param below what follows the address of the questionnaire
   */
  Frame of(
      String secret,
      String below,
      @Nullable String asked,
      Optional<Invitation> invitation,
      HttpHeaders headers) {
    Optional<Definition> content = invitation.map(found -> questionnaires.of(found).content());
    List<String> tags = content.map(Definition::languages).orElse(OURS);
    String wanted =
        asked == null || asked.isBlank() ? usual(invitation, headers) : Frame.tagOf(asked);
    String tag = content.map(c -> c.tagFor(wanted)).orElseGet(() -> Language.of(wanted).tag());
    String path = "/s/" + secret;
    return new Frame(tag, Language.of(tag), tags, path, path + below);
  }

  private static String usual(Optional<Invitation> invitation, HttpHeaders headers) {
    String customers = invitation.map(Invitation::language).orElse(null);
    return customers == null ? Language.of(headers).tag() : customers;
  }
}
