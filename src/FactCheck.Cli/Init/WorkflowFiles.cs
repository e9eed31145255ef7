namespace FactCheck.Cli.Init;

/// <summary>Workflows that check articles on every change and on a schedule.</summary>
internal static class WorkflowFiles
{
    /// <summary>For GitHub Actions: annotations, code scanning, a cache between runs.</summary>
    public static InitFile GitHub { get; } = new(
        ".github/workflows/factcheck.yml",
        """
        # Checks the articles on every change, and all of them every morning.
        name: factcheck
        on:
          push:
          pull_request:
          schedule:
            - cron: "0 22 * * *" # 05:00 in Hà Nội
          workflow_dispatch:
        permissions:
          contents: read
          security-events: write
        jobs:
          factcheck:
            runs-on: ubuntu-latest
            timeout-minutes: 15
            steps:
              - uses: actions/checkout@v5
              # The program as a .NET tool: list it once with 'dotnet new tool-manifest' and 'dotnet tool install FactCheck.Cli'.
              - uses: actions/setup-dotnet@v5
                with:
                  dotnet-version: 10.0.x
              - run: dotnet tool restore
              - uses: actions/cache@v4
                with:
                  path: .factcheck-cache
                  key: factcheck-${{ github.run_id }}
                  restore-keys: factcheck-
              - run: dotnet factcheck check --cache .factcheck-cache --format github --output sarif=factcheck.sarif
              - uses: github/codeql-action/upload-sarif@v3
                if: ${{ !cancelled() && hashFiles('factcheck.sarif') != '' }}
                with:
                  sarif_file: factcheck.sarif
                  category: factcheck

        """);

    /// <summary>For GitLab: the code quality report, a cache between runs; a schedule is made in the project's settings.</summary>
    public static InitFile GitLab { get; } = new(
        ".gitlab-ci.yml",
        """
        # Checks the articles on every change; for every morning, make a schedule under Build > Pipeline schedules.
        factcheck:
          image: $DOTNET_SDK_IMAGE # an image with the .NET 10 SDK; set it under Settings > CI/CD > Variables
          rules:
            - if: $CI_PIPELINE_SOURCE == "merge_request_event"
            - if: $CI_PIPELINE_SOURCE == "schedule"
            - if: $CI_COMMIT_BRANCH == $CI_DEFAULT_BRANCH
          cache:
            key: factcheck
            paths: [.factcheck-cache]
          script:
            # The program as a .NET tool: list it once with 'dotnet new tool-manifest' and 'dotnet tool install FactCheck.Cli'.
            - dotnet tool restore
            - dotnet factcheck check --cache .factcheck-cache --output gitlab=gl-code-quality-report.json --output junit=factcheck.xml
          artifacts:
            when: always
            reports:
              codequality: gl-code-quality-report.json
              junit: factcheck.xml

        """);
}
