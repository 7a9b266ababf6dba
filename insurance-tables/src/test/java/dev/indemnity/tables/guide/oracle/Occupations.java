package dev.indemnity.tables.guide.oracle;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The occupations the guide names, read in its text. */
public final class Occupations {
  /** Named in the list of classes, in the price rows or in the worked cases. */
  private static final Map<String, List<String>> BY_CLASS =
      Map.of(
          "1-2",
          List.of("文职", "销售", "内勤", "管理人员", "办公室职员", "行政人员", "销售人员(非高空)"),
          "3",
          List.of("外勤人员", "出租车司机", "送餐员", "外勤业务员"),
          "4",
          List.of(
              "物流",
              "物流人员",
              "快递人员",
              "快递员",
              "木匠(平地)",
              "油漆工(平地)",
              "水电工(室内)",
              "安装工(平地)",
              "防火系统安装人员",
              "警报器安装人员"),
          "5",
          List.of(
              "散工",
              "架子工",
              "钢筋工",
              "砌筑工",
              "煤工",
              "机械设备安装工",
              "车工",
              "铣工",
              "磨工",
              "冲压工",
              "装配钳工",
              "工程卡车司机及随车工",
              "工程卡车司机",
              "工程卡车随车工"),
          "6",
          List.of(
              "钢骨/钢架架设",
              "钢骨架设",
              "钢架架设",
              "钢结构/钢架架设",
              "钢结构架设",
              "塔吊架设",
              "林木采伐工",
              "楼宇拆除工(无需用炸药)",
              "焊工(高空)",
              "电梯安装维修工",
              "货车司机及随车工",
              "货车司机",
              "货车随车工"));

  /** Named in a price row, but in no class. */
  static final String WELDER = "焊工";

  /** Named in the special price row, alone or besides class 6. */
  static final List<String> STEEL = List.of("钢结构/钢架架设", "钢结构架设", "钢架架设", "钢骨/钢架架设");

  /** The list of refused occupations as it is printed. */
  static final List<String> REFUSED =
      List.of(
          "道路清洁",
          "渔业生产",
          "远洋运输",
          "采矿业",
          "木材加工",
          "石材加工",
          "修造船业",
          "幕墙施工",
          "水下作业",
          "地下作业",
          "海上作业",
          "矿业/采石业",
          "森林防火员",
          "体育运动",
          "影视及演艺业",
          "战地记者",
          "驯兽师",
          "铁塔架设和拆除",
          "窑炉/烟囱新建和拆除",
          "高炉相关工作",
          "金属冶炼",
          "钢缆生产加工",
          "船舶/化工军工相关工作",
          "涉及烟花爆竹/火药/炸药/爆破的相关工作",
          "保镖",
          "特种兵/军人/武警/公安/警察/消防等治安人员",
          "大型管道(水下或地下)/公路/山路/铁路/桥梁/水利/隧道工程");

  /** The names that list joins by a slash or by 和, each alone. */
  static final List<String> REFUSED_WITHIN =
      List.of(
          "矿业",
          "采石业",
          "铁塔架设",
          "铁塔拆除",
          "窑炉新建",
          "窑炉拆除",
          "烟囱新建",
          "烟囱拆除",
          "船舶相关工作",
          "化工军工相关工作",
          "涉及烟花爆竹的相关工作",
          "涉及火药的相关工作",
          "涉及炸药的相关工作",
          "涉及爆破的相关工作",
          "特种兵",
          "军人",
          "武警",
          "公安",
          "警察",
          "消防",
          "治安人员",
          "大型管道(水下或地下)工程",
          "公路工程",
          "山路工程",
          "铁路工程",
          "桥梁工程",
          "水利工程",
          "隧道工程");

  /** Named in a class, and near a refused name: coal beside mining, timber, tower and fire work. */
  static final List<String> NEAR_REFUSED = List.of("煤工", "木匠(平地)", "林木采伐工", "塔吊架设", "防火系统安装人员");

  private Occupations() {}

  /** The class of each occupation that has one. */
  static Map<String, String> classes() {
    Map<String, String> classes = new LinkedHashMap<>();
    for (String name : List.of("1-2", "3", "4", "5", "6")) {
      BY_CLASS.getOrDefault(name, List.of()).forEach(each -> classes.put(each, name));
    }
    return classes;
  }
}
