package io.huifang.platform.brand;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.runtime.BlockingOperationControl;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** The brand as pages and mails for customers show it. */
@Named("brand")
@ApplicationScoped
public class BrandPages {
  private static final Logger LOG = Logger.getLogger(BrandPages.class);
  private static final String NAME = "Huifang 回访";
  private static final String COLOR = "#1f5b52";
  @Inject @Any Instance<BrandSource> sources;
  private volatile Brand last = Brand.OURS;

  /** Who writes. */
  public String getName() {
    String name = current().name();
    return name == null ? NAME : name;
  }

  /** Dark enough for white text, on which a mail relies. */
  public String getColor() {
    String accent = current().accent();
    return accent == null ? COLOR : accent;
  }

  /** The address of the style sheet with the colour, null if it is ours. */
  public @Nullable String getStyle() {
    Brand brand = current();
    return brand.accent() == null ? null : "/brand/style.css?v=" + brand.print();
  }

  /** The address of the logo, null if it is ours. */
  public @Nullable String getLogo() {
    Brand brand = current();
    return brand.logo() == null ? null : "/brand/logo.png?v=" + brand.print();
  }

  /**
   * As far as it is known now: a page that says that the database is away has a heading all the
   * same. Within a transaction the failure is told, because nothing of that will be stored.
   */
  Brand current() {
    if (sources.isUnsatisfied() || !BlockingOperationControl.isBlockingAllowed()) {
      return last;
    }
    try {
      last = sources.get().brand();
    } catch (RuntimeException e) {
      if (QuarkusTransaction.isActive()) {
        throw e;
      }
      LOG.debug("The brand as it was", e);
    }
    return last;
  }
}
