/** Compiled rules that are kept: by the build inside the jar, and by earlier runs on disk. */
package org.mlfit.knowledge.compiled.cache;
