/** Planted: a package-info that forgot {@code @NullMarked}. */
package app.suanpan.architecture.planted.half;
