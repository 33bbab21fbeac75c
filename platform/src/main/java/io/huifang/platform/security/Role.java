package io.huifang.platform.security;

/** The roles that tokens carry, as constants because annotations want them so. */
public final class Role {
  public static final String AGENT = "agent";
  public static final String SPECIALIST = "specialist";
  public static final String LEAD = "lead";
  public static final String MANAGER = "manager";
  public static final String ADMIN = "admin";
  public static final String SERVICE = "service";

  private Role() {}
}
