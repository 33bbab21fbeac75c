package io.huifang.survey.gateway.wording;

import io.huifang.survey.Medium;
import io.huifang.survey.SurveyConfig;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Locale;

/** Addresses of this service as a gateway and the reader of an SMS see them. */
@ApplicationScoped
public class GatewayAddresses {
  @Inject SurveyConfig config;

  /** Where a gateway reports what became of messages. */
  public String callback(Medium medium) {
    return config.publicUrl() + path(medium);
  }

  /** The same below our host. */
  public static String path(Medium medium) {
    return "/api/gateway/" + medium.name().toLowerCase(Locale.ROOT) + "/reports";
  }

  /** A link by the short name of the host, where there is one: each sign of an SMS costs. */
  String shortened(String link) {
    return config
        .shortUrl()
        .filter(host -> link.startsWith(config.publicUrl()))
        .map(host -> host + link.substring(config.publicUrl().length()))
        .orElse(link);
  }
}
