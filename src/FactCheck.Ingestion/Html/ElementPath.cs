using System.Globalization;
using System.Text;

namespace FactCheck.Ingestion.Html;

/// <summary>The way from the body to an element, by which it is found again with any tool that knows CSS.</summary>
/// <param name="Parent">The way to the element around it; null for the body.</param>
/// <param name="Name">The element's name.</param>
/// <param name="Index">Its number among its siblings, from 1.</param>
internal sealed record ElementPath(ElementPath? Parent, string Name, int Index)
{
    public override string ToString()
    {
        var steps = new Stack<ElementPath>();
        for (var step = this; step is not null; step = step.Parent)
            steps.Push(step);
        var path = new StringBuilder();
        foreach (var step in steps)
        {
            path.Append(path.Length == 0 ? "" : " > ").Append(step.Name);
            if (step.Parent is not null)
                path.Append(CultureInfo.InvariantCulture, $":nth-child({step.Index})");
        }
        return path.ToString();
    }
}
