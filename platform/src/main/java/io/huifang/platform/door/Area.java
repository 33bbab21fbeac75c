package io.huifang.platform.door;

/** Whom a path is for. Each area has its own places, so that none can take those of another. */
enum Area {
  /** Pages that open with a link and without a login. */
  CUSTOMERS,
  /** The API and the pages behind the login. */
  CALLERS,
  /** What lasts, for callers too; it needs no thread, so it takes no place. */
  STREAMS,
  /** What siblings tell, and the identity provider. */
  EVENTS,
  /** Style sheets, health, the way to the login: no thread works on them for long. */
  REST
}
