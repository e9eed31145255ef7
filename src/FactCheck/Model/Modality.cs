namespace FactCheck.Model;

/// <summary>Whether a claim is about what is, or about what is expected, planned or supposed.</summary>
public enum Modality
{
    /// <summary>What is or was.</summary>
    Actual,

    /// <summary>Expected by somebody: forecast, dự báo, ước tính cho kỳ tới.</summary>
    Forecast,

    /// <summary>Aimed at: target, plan, mục tiêu, kế hoạch.</summary>
    Target,

    /// <summary>Supposed or asked: if, would, nếu.</summary>
    Hypothetical,

    /// <summary>A figure that the article says was replaced or is not so.</summary>
    Revised,
}
