package io.huifang.platform.mail.read;

/** Why not all of a mail was read; the gravest last. */
public enum Gap {
  /** A text was longer than anybody writes. */
  TOO_LONG,
  /** Something in it is not as it says it is; what could be made out of it was read. */
  BROKEN,
  /** It has more parts, or deeper ones, than are looked at. */
  TOO_MANY_PARTS
}
