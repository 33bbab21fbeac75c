package io.huifang.platform.audit;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * An entity whose changes by people and programs are audited. Numbers, times, codes, flags and ids
 * go into the chain as they are. All other fields count as personal, unless they are said to be
 * open: of those the chain holds a salted digest only.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Audited {

  /** What it is called in the trail, such as {@code ticket}. */
  String kind();

  /** The field that says which one it is, if it is not the primary key. */
  String idField() default "";

  /** Texts and structures that never say anything about a person; {@code *} for all of them. */
  String[] open() default {};

  /** Ids that lead to a person, and so count as personal although they are ids. */
  String[] personal() default "customerId";

  /** What never goes into the trail, such as the hash of a secret. */
  String[] hidden() default {};
}
