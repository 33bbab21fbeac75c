package io.huifang.ticket;

import io.huifang.testkit.settings.SettingsForms;
import io.restassured.builder.MultiPartSpecBuilder;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form of the brand as a browser sends it. */
public final class BrandForm {
  private static final String PATH = "/settings/branding";

  private BrandForm() {}

  /** What the page would send if nothing were typed. */
  public static Map<String, String> fields() {
    return SettingsForms.fields(SettingsForms.page(PATH), PATH);
  }

  /** Sends these instead of what stands there. */
  public static Response save(Map<String, String> typed, byte @Nullable [] logo) {
    Map<String, String> all = new LinkedHashMap<>(fields());
    all.putAll(typed);
    all.remove("logo");
    RequestSpecification form = SettingsForms.browser("en");
    all.forEach(
        (name, value) ->
            form.multiPart(
                new MultiPartSpecBuilder(value).controlName(name).charset("UTF-8").build()));
    if (logo != null) {
      form.multiPart("logo", "logo.png", logo, "image/png");
    }
    return form.post(PATH);
  }
}
