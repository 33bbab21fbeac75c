package io.huifang.platform.frame.settings;

import io.huifang.platform.frame.Navigation;
import io.huifang.platform.frame.Site;
import io.huifang.platform.language.Language;
import io.huifang.platform.security.Caller;
import io.huifang.platform.security.Role;
import io.huifang.platform.web.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** The list beside every page of settings. */
@Named("settingsNavigation")
@RequestScoped
public class SettingsNavigation {
  @Inject Navigation navigation;
  @Inject Visitor visitor;
  @Inject Caller caller;

  /** Whether there is a list at all: others than administrators may open no more than one page. */
  public boolean isShown() {
    return caller.is(Role.ADMIN);
  }

  /** All there is, across the services. */
  public List<Section> getSections() {
    SettingsTexts texts = texts();
    return Arrays.stream(SettingsPlace.Group.values())
        .map(group -> new Section(texts.group(group), links(group, texts)))
        .toList();
  }

  /** The page of events and work that wait, of each service. */
  public List<Link> getOperations() {
    Language language = visitor.language();
    return Arrays.stream(Site.values())
        .map(site -> link(SettingsPlace.OPERATION, site, navigation.name(site, language), ""))
        .toList();
  }

  private List<Link> links(SettingsPlace.Group group, SettingsTexts texts) {
    return Arrays.stream(SettingsPlace.values())
        .filter(place -> place.group() == group)
        .map(place -> link(place, place.site(), texts.place(place), texts.about(place)))
        .toList();
  }

  private Link link(
      SettingsPlace place,
      @org.jspecify.annotations.Nullable Site site,
      String title,
      String about) {
    return new Link(
        title,
        about,
        navigation.address(site, place.path()),
        place.icon(),
        navigation.isHere(site, place.path()));
  }

  private SettingsTexts texts() {
    return visitor.language().texts(SettingsTexts.class);
  }

  /** A part of the list. */
  public record Section(String title, List<Link> links) {}

  /**
   * One page of settings.
   *
   * @param about what it decides, in a sentence
   * @param here whether it is the one that is shown
   */
  public record Link(String title, String about, String url, String icon, boolean here) {}
}
