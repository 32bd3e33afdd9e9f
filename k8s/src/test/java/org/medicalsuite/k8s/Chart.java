package org.medicalsuite.k8s;

import com.marcnuri.helm.DryRun;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** The chart of this module, and what Helm makes of it. Nothing here asks a cluster. */
final class Chart {
    static final Path FOLDER = Path.of("chart", "medi-cal-suite").toAbsolutePath();
    static final String RELEASE = "medi-cal";
    static final String NAMESPACE = "benefits";

    /** The first call unpacks and loads the native library, which takes seconds; a render takes milliseconds. */
    private static final Duration LIMIT = Duration.ofSeconds(60);

    private Chart() {}

    /** Renders the chart; later values files win over earlier ones. */
    static String render(String kubernetes, List<Path> values) {
        return render(RELEASE, kubernetes, values);
    }

    static String render(String release, String kubernetes, List<Path> values) {
        return TimeLimit.within(LIMIT, () -> {
            var template = new Helm(HooksShown.FOLDER)
                    .template()
                    .withName(release)
                    .withNamespace(NAMESPACE)
                    .withKubeVersion(kubernetes);
            values.forEach(template::withValuesFile);
            return template.call().replace(HooksShown.DISGUISE, HooksShown.HOOK);
        });
    }

    /** What Helm tells after an install: the notes. A dry run that asks no cluster. */
    static String notes(List<Path> values) {
        return TimeLimit.within(LIMIT, () -> {
            var install = new Helm(FOLDER)
                    .install()
                    .clientOnly()
                    .withDryRunOption(DryRun.CLIENT)
                    .withName(RELEASE)
                    .withNamespace(NAMESPACE)
                    .withKubeVersion(Scenario.RECENT_KUBERNETES);
            values.forEach(install::withValuesFile);
            return install.call().getOutput();
        });
    }

    /** Lints a chart with its own values.yaml; a warning is a failure. */
    static LintResult lint(Path folder) {
        return TimeLimit.within(LIMIT, () -> new Helm(folder).lint().strict().call());
    }
}
