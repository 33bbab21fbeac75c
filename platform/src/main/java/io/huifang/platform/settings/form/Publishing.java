package io.huifang.platform.settings.form;

import io.huifang.platform.frame.settings.SettingsTexts;
import io.huifang.platform.problem.ProblemException;
import io.huifang.platform.security.Caller;
import io.huifang.platform.settings.PublishedVersion;
import io.huifang.platform.versioning.Version;
import io.huifang.platform.web.Flash;
import io.huifang.platform.web.Form;
import io.huifang.platform.web.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.Optional;
import java.util.function.Supplier;

/** The last click of every setting that is published in versions. */
@ApplicationScoped
public class Publishing {
  private static final int LOST = 412;
  @Inject Caller caller;
  @Inject Visitor visitor;
  @Inject Flash flash;

  /**
   * Publishes the draft if that is what was asked for and nothing speaks against it.
   *
   * @param here the path of the page, to which whoever has published comes back
   * @param again reads the same form anew, for whoever lost the race: now with the version of
   *     whoever was quicker
   * @return the answer; empty if the draft is to be shown, with the reason why it was refused
   */
  public Optional<Response> publish(
      Draft draft, Form form, String here, Change change, Supplier<Response> again) {
    if (!draft.publishes()) {
      return Optional.empty();
    }
    try {
      String seen = Version.etag(form.version());
      PublishedVersion next = change.publish(draft.getReason(), seen, caller.id());
      SettingsTexts texts = visitor.language().texts(SettingsTexts.class);
      flash.put(here, "published", texts.published(String.valueOf(next.version())));
      return Optional.of(Response.seeOther(URI.create(here)).build());
    } catch (ProblemException e) {
      if (e.problem().status() == LOST) {
        return Optional.of(again.get());
      }
      draft.refused(e.problem().sentence(visitor.language()));
      return Optional.empty();
    }
  }

  /** Makes the next version of a setting. */
  @FunctionalInterface
  public interface Change {
    /**
     * @param seen the ETag of the version that was looked at
     * @throws ProblemException 412 if there is a newer one, 400 for what can be no version
     */
    PublishedVersion publish(String reason, String seen, String by);
  }
}
