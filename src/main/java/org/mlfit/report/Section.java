package org.mlfit.report;

import java.util.List;

/** One section of a page: its heading and what stands below. */
record Section(String title, List<Block> blocks) {}
