"""XML without entities, without network, within limits."""

from lxml import etree

from jianfu.documents.errors import UnreadableError
from jianfu.documents.limits import XML_NODES

#: Characters that end a line somewhere become blanks, one for one, so that offsets stay.
LINE_BREAKS = str.maketrans(dict.fromkeys("\n\r\x0b\x0c\x1c\x1d\x1e\x85\u2028\u2029", " "))

_ENTITIES = "文件内含实体声明，可能是恶意文件，已停止读取；请向来源单位核实"


def parse_xml(data: bytes) -> etree._Element:
    """The root of an XML part.

    Raises:
        UnreadableError: not well-formed, nested too deep, too large, or with a document type: office formats
            have none, so it can only be an attack by entities.
    """
    if data.count(b"<") + data.count(b"=") > XML_NODES:
        raise UnreadableError("内容过多，超出处理上限；请拆分后再查")
    # A parser each time: one that met an error keeps state, and making one costs microseconds.
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except etree.XMLSyntaxError as error:
        if "entity" in str(error).lower():
            raise UnreadableError(_ENTITIES) from error
        if "depth" in str(error):
            raise UnreadableError("内容嵌套层数过深，已停止读取；请用办公软件另存后再查") from error
        raise UnreadableError("文件内部结构损坏；请用办公软件打开并另存后再查") from error
    if root.getroottree().docinfo.internalDTD is not None:
        raise UnreadableError(_ENTITIES)
    return root
