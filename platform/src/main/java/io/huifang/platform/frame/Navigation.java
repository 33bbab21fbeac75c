package io.huifang.platform.frame;

import io.huifang.platform.language.Language;
import io.huifang.platform.security.Caller;
import io.huifang.platform.web.Visitor;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/** Where this person may go, across the services: nobody sees a link that would be refused. */
@Named("navigation")
@RequestScoped
public class Navigation {
  private static final int THUMBS = 4;
  private static final String AUDIT = "/audit";

  /** What is reached by way of the settings. */
  private static final List<String> SETTINGS = List.of("/settings", "/imports", AUDIT, "/targets");

  @Inject Sites sites;
  @Inject Caller caller;
  @Inject Visitor visitor;

  @ConfigProperty(name = "quarkus.application.name")
  String application;

  /** The sidebar. */
  public List<Section> getSections() {
    FrameTexts texts = texts();
    return Arrays.stream(Place.Group.values())
        .map(
            group ->
                new Section(
                    texts.group(group),
                    links().stream().filter(link -> link.place().group() == group).toList()))
        .filter(section -> !section.links().isEmpty())
        .toList();
  }

  /** The bottom bar of a phone; the rest is behind the person's own menu. */
  public List<Link> getThumbs() {
    return links().stream().limit(THUMBS).toList();
  }

  /** Where work begins. */
  public String getHome() {
    return links().stream().findFirst().map(Link::url).orElse("/");
  }

  /** Where a search leads to. */
  public String getSearch() {
    return address(Site.TICKET, "/search");
  }

  /** Where somebody says how to be told. */
  public String getNotifications() {
    return address(Site.ESCALATION, "/me/notifications");
  }

  /**
   * The address of something that another service may have, such as {@code /customers/}.
   *
   * @param site name of a {@link Site}
   * @param path that the service has told its siblings
   */
  public String to(String site, String path) {
    return address(Site.valueOf(site), path);
  }

  /** Every service has a trail of its own. */
  public List<Link> getAudits() {
    return Arrays.stream(Site.values())
        .map(
            site ->
                new Link(
                    Place.SETTINGS,
                    texts().site(site),
                    address(site, AUDIT),
                    Place.SETTINGS.icon(),
                    site.is(application)))
        .toList();
  }

  private List<Link> links() {
    FrameTexts texts = texts();
    return Arrays.stream(Place.values())
        .filter(place -> place.roles().stream().anyMatch(caller::is))
        .map(
            place ->
                new Link(
                    place,
                    texts.place(place),
                    address(place.site(), place.path()),
                    place.icon(),
                    here(place)))
        .toList();
  }

  /** A link to ourselves works under whatever address somebody has reached us. */
  public String address(@Nullable Site site, String path) {
    return site == null || isOurs(site) ? path : site.address(sites) + path;
  }

  private boolean here(Place place) {
    if (place == Place.SETTINGS) {
      return SETTINGS.stream().anyMatch(path -> isHere(null, path))
          && !isHere(Place.ON_CALL.site(), Place.ON_CALL.path());
    }
    if (place.path().contains("?")) {
      return isOurs(place.site()) && visitor.getHere().equals(place.path());
    }
    if (place == Place.RESULTS && isHere(Place.ASKING.site(), Place.ASKING.path())) {
      return false;
    }
    boolean another =
        place == Place.TICKETS
            && (visitor.getHere().equals(Place.MINE.path())
                || isHere(place.site(), Place.CONTACTS.path())
                || isHere(place.site(), Place.QUEUES.path())
                || isHere(place.site(), Place.APPROVALS.path()));
    return isHere(place.site(), place.path()) && !another;
  }

  /** Whether the page that is shown is the one at this path, or below it. */
  public boolean isHere(@Nullable Site site, String path) {
    String here = visitor.getPath();
    return isOurs(site) && (here.equals(path) || here.startsWith(path + "/"));
  }

  private boolean isOurs(@Nullable Site site) {
    return site == null || site.is(application);
  }

  /** What people call a service. */
  public String name(Site site, Language language) {
    return language.texts(FrameTexts.class).site(site);
  }

  private FrameTexts texts() {
    Language language = visitor.language();
    return language.texts(FrameTexts.class);
  }

  /** A part of the sidebar. */
  public record Section(String title, List<Link> links) {}

  /**
   * One link.
   *
   * @param here whether its page is the one that is shown
   */
  public record Link(Place place, String title, String url, String icon, boolean here) {}
}
