package io.huifang.platform.settings.form;

import io.huifang.platform.audit.trail.LastChanges;
import io.huifang.platform.frame.settings.SettingsTexts;
import io.huifang.platform.settings.PublishedVersion;
import io.huifang.platform.web.Visitor;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.function.Function;

/**
 * What people call whoever has published a version of a setting. Administrators need not be on
 * record as staff, so it is the name that the trail has kept.
 */
@ApplicationScoped
public class Publishers {
  private static final String FIRST = "installation";
  @Inject LastChanges trail;
  @Inject Visitor visitor;

  /**
   * @param kind of the setting, as it is audited
   */
  public Function<PublishedVersion, String> of(String kind) {
    Map<String, String> names = trail.names(kind);
    SettingsTexts texts = visitor.language().texts(SettingsTexts.class);
    return one ->
        one.publishedBy().equals(FIRST)
            ? texts.installation()
            : names.getOrDefault(String.valueOf(one.version()), one.publishedBy());
  }
}
