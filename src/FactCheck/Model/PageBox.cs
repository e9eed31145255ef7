namespace FactCheck.Model;

/// <summary>A rectangle on a page of a PDF, in points from the page's lower left corner.</summary>
/// <param name="Left">Its left edge.</param>
/// <param name="Bottom">Its lower edge.</param>
/// <param name="Right">Its right edge.</param>
/// <param name="Top">Its upper edge.</param>
public readonly record struct PageBox(decimal Left, decimal Bottom, decimal Right, decimal Top);
