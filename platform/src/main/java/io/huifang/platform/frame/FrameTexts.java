package io.huifang.platform.frame;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** Texts around every page; in both languages in {@code messages/frame_*.properties}. */
@MessageBundle(value = "frame", locale = "en")
public interface FrameTexts {
  @Message
  String group(Place.Group group);

  @Message
  String place(Place place);

  String main();

  String skip();

  String search();

  String searchHint();

  String collapse();

  String expand();

  String more();

  String language();

  String theme();

  String themeLight();

  String themeDark();

  String themeDevice();

  String notifications();

  String signOut();

  String zone();

  String zoneTake();

  String zoneDevice();

  String zoneHint(String site);

  String crumb();

  @Message
  String site(Site site);
}
